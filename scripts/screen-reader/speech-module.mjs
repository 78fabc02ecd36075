/**
 * A voice that writes: an output module of Speech Dispatcher, which notes each utterance in the file `SPEECH_LOG`, one JSON object
 * a line, and takes as long for it as a voice would. What follows an utterance too soon cuts it off, as with any voice.
 *
 * @see https://htmlpreview.github.io/?https://github.com/brailcom/speechd/blob/master/doc/speech-dispatcher.html (output modules)
 */
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const charactersPerSecond = 40;
const log = (entry) => appendFileSync(process.env.SPEECH_LOG, `${JSON.stringify({ at: Date.now(), ...entry })}\n`);
const answer = (...lines) => process.stdout.write(`${lines.join('\n')}\n`);

let speaking;

function stop() {
  if (!speaking) return;
  clearTimeout(speaking.timer);
  log({ cut: speaking.text });
  speaking = undefined;
  answer('703 STOP');
}

function speak(ssml) {
  const text = ssml
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp|quot|apos);/g, (_, name) => ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" })[name])
    .trim();
  stop();
  answer('200 OK SPEAKING');
  log({ said: text });
  answer('701 BEGIN');
  const end = () => {
    speaking = undefined;
    answer('702 END');
  };
  speaking = { text, timer: setTimeout(end, (text.length / charactersPerSecond) * 1000 + 10) };
}

/** Commands that are followed by lines of data, up to one of a single dot. */
const withData = {
  AUDIO: ['207 OK RECEIVING AUDIO SETTINGS', () => answer('203 OK AUDIO INITIALIZED')],
  LOGLEVEL: ['207 OK RECEIVING LOGLEVEL SETTINGS', () => answer('203 OK LOG LEVEL SET')],
  SET: ['203 OK RECEIVING SETTINGS', () => answer('203 OK SETTINGS RECEIVED')],
  SPEAK: ['202 OK RECEIVING MESSAGE', speak],
  CHAR: ['202 OK RECEIVING MESSAGE', speak],
  KEY: ['202 OK RECEIVING MESSAGE', speak],
  SOUND_ICON: ['202 OK RECEIVING MESSAGE', speak],
};

const plain = {
  INIT: () => answer('299-A voice that writes', '299 OK LOADED SUCCESSFULLY'),
  'LIST VOICES': () => answer('200-writer\ten\tnone', '200 OK VOICE LIST SENT'),
  STOP: stop,
  PAUSE: stop,
  QUIT() {
    answer('210 OK QUIT');
    process.exit(0);
  },
};

let receiving;
for await (const line of createInterface({ input: process.stdin })) {
  if (receiving) {
    if (line !== '.') receiving.lines.push(line.replace(/^\.\./, '.'));
    else {
      const { lines, done } = receiving;
      receiving = undefined;
      done(lines.join(' '));
    }
    continue;
  }
  const command = line.trim().toUpperCase();
  if (Object.hasOwn(withData, command)) {
    const [reply, done] = withData[command];
    receiving = { lines: [], done };
    answer(reply);
  } else if (Object.hasOwn(plain, command)) plain[command]();
  else answer(command.startsWith('DEBUG') ? '200 OK DEBUGGING' : '300 ERR UNKNOWN COMMAND');
}
