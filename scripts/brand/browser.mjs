/** A Chromium without windows, driven by its own protocol: a host who checks a brand needs nothing but an installed browser. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromeFlags } from '../find-chrome.mjs';

/** How long the browser may take to answer, in milliseconds; its start is a part of the first answer. */
const patience = 60_000;

export class Browser {
  #process;
  #profile;
  #calls = new Map();
  #listeners = new Map();
  #lastId = 0;
  /** Never kept, and broken when the browser ends. */
  #life;

  constructor(child, profile) {
    this.#process = child;
    this.#profile = profile;
    let rest = '';
    child.stdio[4].setEncoding('utf8').on('data', (part) => {
      const messages = (rest + part).split('\0');
      rest = messages.pop();
      for (const message of messages) this.#hear(JSON.parse(message));
    });
    child.stdio[3].on('error', () => {}); // It has ended, which is told below.
    this.#life = new Promise((_, reject) => {
      const fail = (reason) => reject(new Error(`${child.spawnfile} ${reason}`));
      child.on('error', ({ message }) => fail(`could not be started: ${message}`));
      child.on('exit', (code, signal) => fail(`ended early (${signal ?? `exit code ${code}`}).`));
    });
    this.#life.catch(() => {});
  }

  /** @param {string} chrome the path of its executable */
  static async open(chrome) {
    const profile = await mkdtemp(path.join(tmpdir(), 'ba-brand-'));
    const words = [...chromeFlags, '--remote-debugging-pipe', `--user-data-dir=${profile}`];
    return new Browser(spawn(chrome, words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] }), profile);
  }

  /**
   * Calls a method of the Chrome DevTools Protocol.
   *
   * @param {string} [sessionId] of the page; without one it is the browser itself
   * @throws {Error} where the browser refuses it, ends, or does not answer
   */
  async call(method, params = {}, sessionId = undefined) {
    const id = (this.#lastId += 1);
    const answer = new Promise((resolve, reject) => this.#calls.set(id, { resolve, reject }));
    const late = setTimeout(
      () => this.#calls.get(id)?.reject(new Error(`The browser did not answer in ${patience / 1000} s.`)),
      patience,
    );
    this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return Promise.race([answer, this.#life]).finally(() => (clearTimeout(late), this.#calls.delete(id)));
  }

  /** @param {(params: object) => void} listener called with every event of this name in a page, until another takes its place */
  on(sessionId, event, listener) {
    this.#listeners.set(`${sessionId} ${event}`, listener);
  }

  async close() {
    const ended = this.#process.exitCode === null && this.#process.pid ? once(this.#process, 'exit') : undefined;
    this.#process.kill('SIGKILL');
    await ended;
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #hear({ id, result, error, method, params, sessionId }) {
    if (id === undefined) return this.#listeners.get(`${sessionId} ${method}`)?.(params);
    const call = this.#calls.get(id);
    return error ? call?.reject(new Error(error.message)) : call?.resolve(result);
  }
}
