/** Makes pictures small: WebP as Chromium encodes it, and several of them as one that moves. */

/**
 * @param {import('playwright-core').Page} page a page of Chromium, which has the encoder
 * @param {Buffer} png
 * @param {number} quality from 0 to 1
 * @returns {Promise<Buffer>}
 */
export async function encodeWebp(page, png, quality) {
  const encoded = await page.evaluate(
    async ([source, wanted]) => {
      const picture = new Image();
      picture.src = source;
      await picture.decode();
      const canvas = document.createElement('canvas');
      canvas.width = picture.naturalWidth;
      canvas.height = picture.naturalHeight;
      canvas.getContext('2d', { alpha: false }).drawImage(picture, 0, 0);
      return canvas.toDataURL('image/webp', wanted);
    },
    [`data:image/png;base64,${png.toString('base64')}`, quality],
  );
  return Buffer.from(encoded.slice('data:image/webp;base64,'.length), 'base64');
}

/**
 * Joins still pictures of one size to an animation that repeats for ever (RFC 9649, section 2.7).
 *
 * @param {readonly { picture: Buffer, milliseconds: number }[]} frames pictures without alpha
 * @param {{ width: number, height: number }} size in pixels
 * @returns {Buffer}
 */
export function animateWebp(frames, { width, height }) {
  const hasAnimation = 0b10;
  const extended = chunk('VP8X', Buffer.from([hasAnimation, 0, 0, 0]), uint24(width - 1), uint24(height - 1));
  const white = Buffer.from([255, 255, 255, 255]);
  const forEver = Buffer.from([0, 0]);
  const withoutBlending = Buffer.from([0b10]);
  const moving = frames.map(({ picture, milliseconds }) => {
    const place = [uint24(0), uint24(0), uint24(width - 1), uint24(height - 1)];
    return chunk('ANMF', ...place, uint24(milliseconds), withoutBlending, bitstreamOf(picture));
  });
  const content = Buffer.concat([Buffer.from('WEBP'), extended, chunk('ANIM', white, forEver), ...moving]);
  return chunk('RIFF', content);
}

/** The chunk of a still picture that holds its pixels. */
function bitstreamOf(picture) {
  for (let start = 12; start + 8 <= picture.length;) {
    const end = start + 8 + even(picture.readUInt32LE(start + 4));
    if (/^VP8[ L]$/.test(picture.toString('latin1', start, start + 4))) return picture.subarray(start, end);
    start = end;
  }
  throw new Error('A frame is no WebP picture.');
}

const even = (length) => length + (length % 2);

function chunk(name, ...parts) {
  const content = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

function uint24(value) {
  const bytes = Buffer.alloc(3);
  bytes.writeUIntLE(value, 0, 3);
  return bytes;
}
