import type { Segment } from 'rfi-article/explain';
import { articleView } from './article-view.js';
import { copyText } from './copy.js';
import { diagnosticsView } from './diagnostics-view.js';
import { byId, element } from './element.js';
import { type Format, formats } from './formats.js';
import { Ledger } from './ledger.js';
import { drawLegend } from './legend.js';
import { type Reading, read } from './reading.js';
import { fillSampleList, readSamples } from './samples.js';
import { fromFragment, toFragment } from './share.js';
import { type Tab, Tabs } from './tabs.js';
import { startTheme } from './theme.js';
import { formatSize, formatTime, timed } from './timing.js';
import { revealInTree, treeView } from './tree-view.js';

const samples = readSamples();
const sampleList = byId<HTMLSelectElement>('sample');
const editor = byId<HTMLTextAreaElement>('editor');
const host = byId('ledger');
const output = byId('output');
const status = byId('status');
const ledger = new Ledger(host, followSegment);
let reading: Reading = read('');
let loadsPictures = false;
/** Counts documents, so that a slow answer about one that is gone is dropped. */
let turn = 0;

const tabs = new Tabs(byId('tabs'), output, [
  [
    { id: 'article', label: 'Article', show: showArticle },
    { id: 'tree', label: 'Tree', show: showTree },
    { id: 'diagnostics', label: 'Diagnostics', show: showDiagnostics },
  ],
  formats.map((format): Tab => ({ id: format.id, label: format.label, show: (panel) => showFormat(panel, format) })),
]);

/** Everything on the page follows from the document. */
function open(source: string, what: string): void {
  turn++;
  reading = read(source);
  const { result } = reading;
  if (editor.value !== source) editor.value = source;
  ledger.show(reading);
  drawLegend(byId('legend'), reading);
  tabs.setLabel('diagnostics', `Diagnostics ${result.diagnostics.length}`);
  tabs.refresh();
  byId('figures').replaceChildren(
    figure('characters', source.length.toLocaleString('en')),
    figure('size', formatSize(source)),
    figure('parse', formatTime(reading.parseTime)),
    figure('ledger', formatTime(reading.explainTime)),
  );
  say(
    `${what}. ${result.ok ? 'It reads.' : `No Article: ${result.error.code}.`} ${count(result.diagnostics.length, 'diagnostic')}.`,
  );
}

function figure(label: string, value: string): HTMLElement {
  return element('div', {}, element('dt', {}, label), element('dd', {}, value));
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function say(text: string): void {
  status.textContent = text;
}

// What is shown

function showArticle(panel: HTMLElement): void {
  const { result } = reading;
  const page = articleView(result.ok ? result.article : result.partial, loadsPictures);
  if (!result.ok) {
    const rest = page.textContent?.trim() === '' ? 'Nothing else could be read.' : 'What could be read stands below.';
    panel.append(
      element(
        'section',
        { class: 'no-article', 'aria-label': 'Why there is no Article' },
        element('h2', {}, `No Article: ${result.error.code}`),
        element('pre', { tabindex: 0, lang: 'zh-Hans' }, result.error.message),
        element('p', {}, rest),
      ),
    );
  }
  page.addEventListener('click', (event) => {
    const path = pathOf(event.target);
    if (path !== null && !(event.target instanceof Element && event.target.closest('a'))) followValue(path);
  });
  const pictures = page.querySelectorAll('.picture, img').length;
  if (pictures > 0) panel.prepend(pictureBar(pictures));
  panel.append(page);
}

/** Pictures lie on other servers: nothing is asked of them until the reader says so. */
function pictureBar(pictures: number): HTMLElement {
  const said = `${count(pictures, 'picture')}, ${loadsPictures ? 'loaded from other servers' : 'not loaded'}`;
  const toggle = element('button', { type: 'button', 'aria-pressed': loadsPictures }, 'Load pictures');
  toggle.addEventListener('click', () => {
    loadsPictures = !loadsPictures;
    tabs.refresh();
    output.querySelector<HTMLElement>('.bar-of-panel button')?.focus();
  });
  return element('div', { class: 'bar-of-panel' }, element('span', {}, said), toggle);
}

function showTree(panel: HTMLElement): void {
  const { result } = reading;
  panel.append(treeView(result.ok ? result.article : result.partial, followValue));
}

function showDiagnostics(panel: HTMLElement): void {
  panel.append(
    diagnosticsView(reading, ({ code, position: { start, end } }) => {
      showLedger();
      ledger.revealRange(start.offset, end.offset);
      say(`${code} at line ${start.line}, column ${start.column}.`);
    }),
  );
}

function showFormat(panel: HTMLElement, { label, write }: Format): void {
  const { result } = reading;
  if (!result.ok) {
    panel.append(element('p', { class: 'empty' }, `There is no Article to write as ${label}: ${result.error.code}.`));
    return;
  }
  const { article } = result;
  const { value: text, milliseconds } = timed(() => write(article));
  const copy = element('button', { type: 'button', class: 'copy' }, 'Copy');
  copy.addEventListener('click', async () => {
    const isCopied = await copyText(text);
    copy.textContent = isCopied ? 'Copied' : 'Not copied';
    say(isCopied ? `${label} is in the clipboard.` : `The browser does not let this page write to the clipboard.`);
    setTimeout(() => {
      copy.textContent = 'Copy';
    }, 1500);
  });
  panel.append(
    element(
      'div',
      { class: 'bar-of-panel' },
      element('span', {}, `${formatSize(text)} in ${formatTime(milliseconds)}`),
      copy,
    ),
    element('pre', { tabindex: 0, 'aria-label': label, lang: article.language, class: 'format' }, text),
  );
}

// Links between the source and what became of it

function followSegment(segment: Segment | null, isChosen: boolean): void {
  for (const lit of output.querySelectorAll('.lit')) lit.classList.remove('lit');
  ledger.light(null);
  if (segment?.path == null) return;
  ledger.light(segment.path);
  const { path } = segment;
  const panel = tabs.panel;
  const found = panel === null ? null : elementOf(panel, path);
  found?.classList.add('lit');
  if (isChosen) {
    const tree = panel?.querySelector<HTMLElement>('[role=tree]');
    if (tree != null) revealInTree(tree, path);
    else found?.scrollIntoView({ block: 'center' });
  }
  say(`${segment.kind}, ${path}: ${shorten(reading.source.slice(segment.start, segment.end))}`);
}

/** The element of a value, or of the smallest one round it. */
function elementOf(panel: HTMLElement, path: string): Element | null {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = panel.querySelector(`[data-path="${CSS.escape(at)}"]`);
    if (found !== null) return found;
  }
  return null;
}

function followValue(path: string): void {
  showLedger();
  ledger.light(path);
  say(ledger.revealPath(path) ? `${path} in the source.` : `${path} is no stretch of the source.`);
}

function pathOf(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-path]')?.dataset['path'] ?? null) : null;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

output.addEventListener('pointerover', (event) => {
  for (const lit of output.querySelectorAll('.lit')) lit.classList.remove('lit');
  const path = pathOf(event.target);
  ledger.light(path);
  if (path !== null && event.target instanceof Element) event.target.closest('[data-path]')?.classList.add('lit');
});
output.addEventListener('pointerleave', () => ledger.light(null));
output.addEventListener('focusin', (event) => ledger.light(pathOf(event.target)));

// Where documents come from

const editButton = byId<HTMLButtonElement>('edit');

function showLedger(): void {
  editor.hidden = true;
  host.hidden = false;
  editButton.setAttribute('aria-pressed', 'false');
}

editButton.addEventListener('click', () => {
  const edits = editor.hidden;
  editor.hidden = !edits;
  host.hidden = edits;
  editButton.setAttribute('aria-pressed', String(edits));
  if (edits) editor.focus();
});

let typing: ReturnType<typeof setTimeout> | undefined;
editor.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => own(editor.value, 'Edited'), 150);
});

/** A document of the reader's own: no sample is chosen any more. */
function own(source: string, what: string): void {
  sampleList.value = '';
  open(source, what);
}

document.addEventListener('paste', (event) => {
  if (event.target === editor) return;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text === '') return;
  event.preventDefault();
  showLedger();
  own(text, 'Pasted');
});

document.addEventListener('dragover', (event) => {
  event.preventDefault();
  document.body.classList.add('dropping');
});
document.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) document.body.classList.remove('dropping');
});
document.addEventListener('drop', (event) => {
  event.preventDefault();
  document.body.classList.remove('dropping');
  const [file] = event.dataTransfer?.files ?? [];
  const text = event.dataTransfer?.getData('text/plain') ?? '';
  if (file !== undefined) void openFile(file);
  else if (text !== '') own(text, 'Dropped');
});

const picker = byId<HTMLInputElement>('file');
byId('open').addEventListener('click', () => picker.click());
picker.addEventListener('change', () => {
  const [file] = picker.files ?? [];
  if (file !== undefined) void openFile(file);
  picker.value = '';
});

async function openFile(file: File): Promise<void> {
  const asked = ++turn;
  // Not `file.text()`, which takes a byte-order mark away.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
  if (asked !== turn) return;
  showLedger();
  own(text, `Opened ${file.name}`);
}

sampleList.addEventListener('change', () => openSample(sampleList.value));

function openSample(name: string): void {
  const sample = samples.find((one) => one.name === name);
  if (sample === undefined) return;
  sampleList.value = name;
  open(sample.document, sample.label);
}

byId('share').addEventListener('click', async () => {
  const fragment = await toFragment(reading.source);
  history.replaceState(null, '', fragment);
  const isCopied = await copyText(location.href);
  say(
    isCopied
      ? `The link is in the clipboard: ${location.href.length.toLocaleString('en')} characters.`
      : 'The link is in the address bar.',
  );
});

async function openFragment(): Promise<boolean> {
  const asked = ++turn;
  const source = await fromFragment(location.hash);
  if (source === null || asked !== turn) return source !== null;
  own(source, 'Opened from the link');
  return true;
}

window.addEventListener('hashchange', () => void openFragment());

startTheme(byId<HTMLSelectElement>('theme'));
fillSampleList(sampleList, samples);
const [firstSample] = samples;
void openFragment().then((isOpen) => {
  if (!isOpen && firstSample !== undefined) {
    openSample(firstSample.name);
    if (location.hash !== '') say('The link holds no document: it was cut or mistyped.');
  }
  document.documentElement.dataset['ready'] = 'true';
});
