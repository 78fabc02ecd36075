/**
 * A person who listens: Orca with a browser in a virtual display, real keys, and a voice that writes what it says. Everything runs
 * in a folder and on a message bus of its own, and ends with the session.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installWithApt } from '../apt.mjs';

const programs = ['orca', 'Xvfb', 'xdotool', 'openbox', 'speech-dispatcher', 'dbus-daemon', 'gdbus'];
const packages = [
  ...['orca', 'at-spi2-core', 'dbus', 'xvfb', 'openbox', 'xdotool', 'speech-dispatcher'],
  ...['python3-pyatspi', 'libatk-adaptor', 'libglib2.0-bin'],
];
const accessibilityBus = ['/usr/libexec/at-spi-bus-launcher', '/usr/lib/at-spi2-core/at-spi-bus-launcher'];

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const inPath = (name) =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, name)));
const missing = () => programs.filter((name) => !inPath(name));

/** @returns {string | undefined} why nobody can listen here */
export function whyNoScreenReader({ install = false, say = () => {} } = {}) {
  if (process.platform !== 'linux') return 'Orca is a screen reader of Linux';
  if (missing().length > 0 && install) installWithApt(packages, say);
  return missing().length > 0 ? `not installed: ${missing().join(', ')}` : undefined;
}

/** How each browser is started so that it tells assistive technology everything, and its maker nothing. */
const browsers = {
  firefox(binary, profile) {
    const settings = {
      'browser.startup.homepage_override.mstone': 'ignore',
      'browser.aboutwelcome.enabled': false,
      'browser.preonboarding.enabled': false,
      'browser.translations.enable': false,
      'termsofuse.bypassNotification': true,
      'datareporting.policy.dataSubmissionEnabled': false,
      'network.captive-portal-service.enabled': false,
      'accessibility.force_disabled': -1,
    };
    const lines = Object.entries(settings).map(
      (entry) => `user_pref(${entry.map((one) => JSON.stringify(one)).join()});`,
    );
    writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
    return [binary, '--no-remote', '--new-instance', '--profile', profile];
  },
  chromium: (binary, profile) => [
    binary,
    ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    ...['--disable-component-update', '--disable-sync', '--force-renderer-accessibility', `--user-data-dir=${profile}`],
  ],
};

export class ScreenReaderSession {
  #children = [];
  #folder = mkdtempSync(path.join(tmpdir(), 'screen-reader-'));
  #environment = {};

  #options;
  #browser;
  #profiles = 0;

  /**
   * @param {{ browser: 'firefox' | 'chromium', binary: string, title: string }} options `title` is that of every page
   */
  static async start(options) {
    const session = new ScreenReaderSession();
    session.#options = options;
    try {
      await session.#start();
      return session;
    } catch (error) {
      session.stop();
      throw error;
    }
  }

  /** Presses keys, by the names of X11, one after the other. @returns {Promise<readonly string[]>} what is said */
  press(...keys) {
    return this.#listen(() => this.#run('xdotool', 'key', '--delay', '60', ...keys));
  }

  /** Opens a page in a new browser: nothing of the page before is left, not even its question whether it may be left. `ready` is kept when the page has something to press. */
  async open(url, ready) {
    this.#browser?.kill('SIGKILL');
    this.#profiles += 1;
    const profile = this.#subfolder(`profile-${this.#profiles}`);
    const begin = this.#entries().length;
    this.#browser = this.#spawn(...browsers[this.#options.browser](this.#options.binary, profile), url);
    const isLoaded = () => this.#said(begin).some((text) => text.includes(this.#options.title));
    await this.#until(isLoaded, 60, 'the page is read out');
    await Promise.race([ready, pause(30_000)]);
    await this.#listen(() => undefined, { least: 3000 });
  }

  /** Goes on with Tab, or another key, until something is said. */
  async tabTo(pattern, { key = 'Tab', most = 14 } = {}) {
    const heard = [];
    for (let presses = 0; presses < most; presses++) {
      heard.push(...(await this.press(key)));
      if (pattern.test(heard.at(-1) ?? '') || heard.some((text) => pattern.test(text))) return heard;
    }
    throw new Error(`${String(pattern)} was not said, but: ${heard.join(' | ')}`);
  }

  /** What is said while time passes. */
  wait(seconds) {
    return this.#listen(() => undefined, { least: seconds * 1000 });
  }

  stop() {
    for (const child of this.#children.reverse()) child.kill('SIGKILL');
    this.#children = [];
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 });
  }

  async #start() {
    const runtime = this.#subfolder('runtime');
    chmodSync(runtime, 0o700);
    this.#environment = {
      ...process.env,
      HOME: this.#subfolder('home'),
      XDG_RUNTIME_DIR: runtime,
      GTK_MODULES: 'gail:atk-bridge',
      GNOME_ACCESSIBILITY: '1',
      LANG: 'C.UTF-8',
      SPEECH_LOG: path.join(this.#folder, 'speech.jsonl'),
    };
    writeFileSync(this.#environment.SPEECH_LOG, '');
    this.#environment.DISPLAY = `:${await this.#firstLine('Xvfb', '-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp')}`;
    this.#environment.DBUS_SESSION_BUS_ADDRESS = await this.#firstLine(
      'dbus-daemon',
      '--session',
      '--nofork',
      '--print-address',
    );
    this.#spawn('openbox');
    this.#spawn(accessibilityBus.find(existsSync) ?? 'at-spi-bus-launcher', '--launch-immediately');
    await pause(1000);
    for (const property of ['IsEnabled', 'ScreenReaderEnabled']) await this.#setAccessibility(property);
    this.#spawnSpeech();
    await pause(2000);
    this.#spawnOrca();
    await pause(4000);
  }

  #setAccessibility(property) {
    return this.#run(
      ...['gdbus', 'call', '--session', '--dest', 'org.a11y.Bus', '--object-path', '/org/a11y/bus'],
      ...['--method', 'org.freedesktop.DBus.Properties.Set', 'org.a11y.Status', property, '<true>'],
    );
  }

  #spawnSpeech() {
    const [settings, modules] = [this.#subfolder('speech'), this.#subfolder('modules')];
    mkdirSync(path.join(settings, 'modules'));
    mkdirSync(path.join(settings, 'clients'));
    const module = fileURLToPath(new URL('speech-module.mjs', import.meta.url));
    writeFileSync(path.join(modules, 'writer'), `#!/bin/sh\nexec '${process.execPath}' '${module}'\n`, { mode: 0o755 });
    writeFileSync(path.join(settings, 'modules/writer.conf'), '');
    writeFileSync(
      path.join(settings, 'speechd.conf'),
      [
        'LogLevel 1',
        'AudioOutputMethod "alsa"',
        'AddModule "writer" "writer" "writer.conf"',
        'DefaultModule writer',
        '',
      ].join('\n'),
    );
    this.#spawn('speech-dispatcher', '-s', '-t', '0', '-C', settings, '-m', modules, '-L', settings);
  }

  /** What one types is not read out: it is known. */
  #spawnOrca() {
    const folder = path.join(this.#environment.HOME, '.local/share/orca');
    mkdirSync(folder, { recursive: true });
    const settings = {
      general: { enableKeyEcho: false },
      profiles: { default: { profile: ['Default', 'default'], enableKeyEcho: false } },
      pronunciations: {},
      keybindings: {},
    };
    writeFileSync(path.join(folder, 'user-settings.conf'), JSON.stringify(settings));
    this.#spawn('orca', '--replace');
  }

  /** What is said after something, up to the first two seconds in which nothing is. */
  async #listen(act, { least = 2200, quiet = 2000, most = 30_000 } = {}) {
    const begin = this.#entries().length;
    const start = Date.now();
    await act();
    for (;;) {
      await pause(100);
      const entries = this.#entries().slice(begin);
      const last = entries.at(-1);
      const spoken = last ? last.at + ((last.said?.length ?? 0) / 40) * 1000 : start;
      const now = Date.now();
      if (now - start > most || (now - start > least && now - spoken > quiet)) break;
    }
    return this.#said(begin);
  }

  #entries() {
    return readFileSync(this.#environment.SPEECH_LOG, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  }

  #said(begin = 0) {
    const cut = '… [cut off]';
    return this.#entries()
      .slice(begin)
      .reduce((texts, entry) => {
        if (entry.said !== undefined) return entry.said === '' ? texts : [...texts, entry.said];
        return texts.map((text, index) => (index === texts.length - 1 && text === entry.cut ? text + cut : text));
      }, []);
  }

  #subfolder(name) {
    const folder = path.join(this.#folder, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  #spawn(command, ...args) {
    const log = openSync(path.join(this.#folder, `${path.basename(command)}.log`), 'a');
    const child = spawn(command, args, { env: this.#environment, stdio: ['ignore', log, log] });
    child.on('error', () => undefined);
    this.#children.push(child);
    return child;
  }

  async #firstLine(command, ...args) {
    const child = spawn(command, args, { env: this.#environment, stdio: ['ignore', 'pipe', 'ignore'] });
    this.#children.push(child);
    const [data] = await once(child.stdout, 'data');
    return String(data).trim();
  }

  async #run(command, ...args) {
    const child = spawn(command, args, { env: this.#environment, stdio: 'ignore' });
    await once(child, 'exit');
  }

  async #until(isSo, seconds, what) {
    for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(200)) if (isSo()) return;
    throw new Error(`It is not so within ${seconds} s that ${what}.`);
  }
}
