import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import ts from 'typescript';
import { compactCss } from './compact-css.mjs';
import { compactHtml } from './compact-html.mjs';
import { licencesOf } from './licences.mjs';
import { plainProperties } from './plain-properties.mjs';
import { shortNames } from './short-names.mjs';
import { shorterTemplates } from './templates.mjs';

const compilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  alwaysStrict: false,
  experimentalDecorators: true,
  useDefineForClassFields: false,
};
const emit = (source, ...before) =>
  ts.transpileModule(source, { compilerOptions, fileName: 'element.ts', transformers: { before } }).outputText;

describe('compactHtml', () => {
  it('leaves one space of a run, and one line break of a run with some', () => {
    assert.deepEqual(compactHtml(['<a>\n    one  two\n  <b>', '</b>   three</a>\n']), [
      '<a>\none two\n<b>',
      '</b> three</a>\n',
    ]);
  });

  it('keeps attributes apart, and what is quoted as it is', () => {
    assert.deepEqual(compactHtml(['<a\n  title="a  b"\n  href=', '\n  class=', '\n>x</a\n><br />']), [
      '<a title="a  b" href=',
      ' class=',
      '>x</a><br />',
    ]);
  });

  it('takes the quotes off a word, but not before a slash or an expression', () => {
    assert.deepEqual(compactHtml(['<a class="b" part="c"><i title="" class="d e" id="f" />', '<u id="g" ', '>']), [
      '<a class=b part=c><i title="" class="d e" id="f"/>',
      '<u id="g" ',
      '>',
    ]);
  });

  it('takes a sign in an expression’s attribute for no tag', () => {
    assert.deepEqual(compactHtml(['<a title="x > ', '  y">\n  ', '  </a>']), ['<a title="x > ', '  y">\n', ' </a>']);
  });

  it('leaves nothing around the tags of a drawing', () => {
    assert.deepEqual(compactHtml(['\n<svg viewBox="0 0 2 2">\n  <path d="M2 10 v3" />\n  ', '\n</svg>\n']), [
      '<svg viewBox="0 0 2 2"><path d="M2 10 v3"/>',
      '</svg>',
    ]);
  });

  it('leaves nothing at the edges of a box, nor between two blocks', () => {
    assert.deepEqual(compactHtml(['<div class=', '>\n  ', '\n  ', '\n</div>\n<p>\n  a\n</p>\n']), [
      '<div class=',
      '>',
      '\n',
      '</div><p>a</p>\n',
    ]);
    const lines = '<button>\n a\n</button>\n<button>b</button>\n<span>\nc\n</span>\n<div></div>';
    assert.deepEqual(compactHtml([lines]), ['<button>a</button>\n<button>b</button>\n<span>\nc\n</span>\n<div></div>']);
  });

  it('leaves nothing between the tags of a row, but a space within a line', () => {
    const texts = ['<li>\n  <b>a</b> <i>', '</i>\n  ', '\n  text\n</li>'];
    assert.deepEqual(compactHtml(texts, { rows: true }), ['<li><b>a</b> <i>', '</i>', '\ntext</li>']);
  });

  it('refuses markup in which white space may matter', () => {
    for (const text of ['<pre> </pre>', '<textarea>', '<!-- a -->']) assert.throws(() => compactHtml([text]), /matter/);
  });
});

describe('compactCss', () => {
  it('takes white space and comments out', () => {
    assert.deepEqual(compactCss(['\n  /* { */ :host {\n  --_a: 1px  solid;\n color: red; }\n', ' b { top: 0 }']), [
      ':host{--_a:1px solid;color:red}',
      'b{top:0}',
    ]);
  });

  it('refuses an expression inside of a rule', () => {
    assert.throws(() => compactCss(['a { top: ', ' }']), /inside/);
  });
});

describe('shortNames', () => {
  it('gives the shortest name to what is used most, and leaves public names', () => {
    const shorten = shortNames(['--_line: var(--ba-line)', 'var(--_ink) var(--_ink)']);
    assert.equal(shorten('--_line: var(--_ink, --ba-_line)'), '--_b1: var(--_b0, --ba-_line)');
  });

  it('does not take a name for the beginning of another', () => {
    const shorten = shortNames(['--_ink --_ink-2']);
    assert.equal(shorten('--_ink-2 --_ink'), '--_b1 --_b0');
  });

  it('refuses a name that was not seen', () => {
    assert.throws(() => shortNames([])('--_new'), /--_new/);
  });
});

describe('shorterTemplates', () => {
  const shorter = (source) => emit(source, shorterTemplates(shortNames(['--_ink'])));

  it('goes into templates in templates, and keeps escapes', () => {
    assert.equal(
      shorter('x = html`<a>\n   \\`\\${a}\\\\ ${html`<b>\n   ${c}</b>`}</a>`;'),
      'x = html `<a>\n\\`\\${a}\\\\ ${html `<b>\n${c}</b>`}</a>`;\n',
    );
  });

  it('shortens names in style sheets and strings', () => {
    assert.equal(shorter("x = [css`a { top: var(--_ink) }`, '--_ink'];"), "x = [css `a{top:var(--_b0)}`, '--_b0'];\n");
  });

  it('leaves other templates', () => {
    assert.equal(shorter('x = `a   b`;'), 'x = `a   b`;\n');
  });
});

describe('plainProperties', () => {
  it('writes reactive properties and queries without decorators', () => {
    const source = `import { LitElement } from 'lit';
import { property, query, state } from 'lit/decorators.js';
class A extends LitElement {
  static styles = [];
  @property() name = 'x';
  @property({ attribute: 'the-id' }) id?: string;
  @state() private isOpen = false;
  @query('.a') private readonly box!: HTMLElement | null;
  @property({ type: path }) get place() { return this.#place; }
  set place(place) { this.#place = place; }
}
`;
    assert.equal(
      emit(source, plainProperties),
      `import { LitElement } from 'lit';
class A extends LitElement {
    constructor() {
        super(...arguments);
        this.name = 'x';
        this.isOpen = false;
    }
    static { this.properties = {
        name: {},
        id: { attribute: 'the-id' },
        isOpen: { state: true, attribute: false },
        place: { type: path }
    }; }
    static { this.styles = []; }
    get box() { return this.renderRoot?.querySelector('.a') ?? null; }
    get place() { return this.#place; }
    set place(place) { this.#place = place; }
}
`,
    );
  });

  it('refuses decorators that it does not know', () => {
    for (const member of ['@eventOptions({}) a() {}', '@property() set a(_) {}', '@query("a") @state() a;'])
      assert.throws(() => emit(`class A { ${member} }`, plainProperties), /cannot do without/);
    assert.throws(() => emit(`class A { @query('.a', true) a; }`, plainProperties), /more than one/);
  });
});

describe('licencesOf', () => {
  let root;
  const module = (folder) => path.join(root, folder, 'index.js');
  async function addPackage(folder, manifest, licence) {
    await mkdir(path.join(root, folder), { recursive: true });
    await writeFile(path.join(root, folder, 'package.json'), JSON.stringify({ version: '1.0.0', ...manifest }));
    if (licence) await writeFile(path.join(root, folder, 'LICENSE.md'), licence);
  }

  before(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'licences-'));
    await addPackage('', { name: 'ours', license: 'MIT' }, 'Our text.\n');
    await addPackage('node_modules/@a/b', { name: '@a/b', license: 'ISC' }, 'Text of b.\n');
    await addPackage('node_modules/silent', { name: 'silent', license: 'MIT' });
    await addPackage('node_modules/strict', { name: 'strict', license: 'GPL-3.0-only' }, 'Text of strict.\n');
  });
  after(() => rm(root, { recursive: true }));

  it('gives the text of every package once', async () => {
    const licences = await licencesOf([module('dist'), module('node_modules/@a/b'), module('dist/ui')], root);
    const line = '-'.repeat(80);
    assert.equal(licences, `ours 1.0.0 (MIT)\n\nOur text.\n\n${line}\n\n@a/b 1.0.0 (ISC)\n\nText of b.\n`);
  });

  it('names the packages that icons are copied from', async () => {
    await assert.rejects(licencesOf([path.join(root, 'dist/ui/icon/icons.generated.js')], root), /lucide-static/);
  });

  it('refuses what has no licence, or one that is not permissive', async () => {
    await assert.rejects(licencesOf([module('node_modules/silent')], root), /silent: it has no text/);
    await assert.rejects(licencesOf([module('node_modules/strict')], root), /strict: its licence is GPL-3.0-only/);
    await assert.rejects(licencesOf(['\0rolldown/runtime.js'], root), /no file of a package/);
  });
});
