import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { animateWebp } from './webp.mjs';

const images = fileURLToPath(new URL('../../docs/images', import.meta.url));

/** @returns {[name: string, content: Buffer][]} */
function chunksOf(buffer, start = 0) {
  const chunks = [];
  for (let index = start; index < buffer.length;) {
    const length = buffer.readUInt32LE(index + 4);
    chunks.push([buffer.toString('latin1', index, index + 4), buffer.subarray(index + 8, index + 8 + length)]);
    index += 8 + length + (length % 2);
  }
  return chunks;
}

/** A still picture whose pixels are these bytes. */
function still(bytes) {
  const pixels = Buffer.from(bytes);
  const head = Buffer.alloc(20);
  head.write('RIFF....WEBPVP8 ', 'latin1');
  head.writeUInt32LE(pixels.length, 16);
  const picture = Buffer.concat([head, pixels, Buffer.alloc(pixels.length % 2)]);
  picture.writeUInt32LE(picture.length - 8, 4);
  return picture;
}

describe('animateWebp', () => {
  const frames = [
    { picture: still([1, 2, 3]), milliseconds: 1400 },
    { picture: still([4, 5]), milliseconds: 90 },
  ];
  const [[name, content]] = chunksOf(animateWebp(frames, { width: 880, height: 700 }));
  const [size, loop, ...moving] = chunksOf(content, 4);

  it('is a WebP picture with an animation of this size, which repeats for ever', () => {
    assert.equal(name, 'RIFF');
    assert.equal(content.toString('latin1', 0, 4), 'WEBP');
    assert.deepEqual(size, ['VP8X', Buffer.from([2, 0, 0, 0, 111, 3, 0, 187, 2, 0])]);
    assert.equal(loop[0], 'ANIM');
    assert.equal(loop[1].readUInt16LE(4), 0);
  });

  it('shows each picture, whole, as long as it should', () => {
    const shown = moving.map(([kind, frame]) => [kind, frame.readUIntLE(12, 3), chunksOf(frame, 16)]);
    assert.deepEqual(shown, [
      ['ANMF', 1400, [['VP8 ', Buffer.from([1, 2, 3])]]],
      ['ANMF', 90, [['VP8 ', Buffer.from([4, 5])]]],
    ]);
  });

  it('refuses what is no picture', () => {
    assert.throws(
      () => animateWebp([{ picture: Buffer.alloc(40), milliseconds: 1 }], { width: 1, height: 1 }),
      /no WebP/,
    );
  });

  it('made the picture of the README, which loads fast', () => {
    const picture = readFileSync(path.join(images, 'regenerating.webp'));
    assert.equal(chunksOf(chunksOf(picture)[0][1], 4).filter(([kind]) => kind === 'ANMF').length, 8);
    assert(picture.length < 400_000);
  });
});
