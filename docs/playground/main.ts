import { drawAccount } from './account-view.js';
import { type ArticlePage, articleView } from './article-view.js';
import { ask } from './ask.js';
import { Bracket } from './bracket.js';
import { codeView } from './code-view.js';
import { rawPage, readabilityPage } from './compare-view.js';
import { copyText } from './copy.js';
import { diagnosticsView } from './diagnostics-view.js';
import { byId, element } from './element.js';
import { type FormatName, formatNames } from './format-names.js';
import { openSample, sampleList, samples, showLedger, startInputs } from './inputs.js';
import { judgeInput } from './judge-input.js';
import { scrollerOf } from './lazy-list.js';
import { Ledger } from './ledger.js';
import { drawLegend } from './legend.js';
import { PageReading } from './page-reading.js';
import { fillSampleList } from './samples.js';
import { fromFragment, toFragment } from './share.js';
import { type Tab, Tabs } from './tabs.js';
import { startTheme } from './theme.js';
import { formatSize, formatTime } from './timing.js';
import { TreeView } from './tree-view.js';

const recordList = byId<HTMLSelectElement>('record');
const host = byId('ledger');
const output = byId('output');
const status = byId('status');
const page = document.documentElement;
const ledger = new Ledger(host, followSegment);
const bracket = new Bracket();
let reading: PageReading | null = null;
let source = '';
let loadsPictures = false;
/** The value that was chosen last, which a link contains. */
let chosenPath: string | null = null;
/** Counts documents, so that a late answer about an earlier one is dropped. */
let turn = 0;
/** Draws the part of the current panel that shows a value, and returns its element. */
let findInPanel: (path: string) => Promise<Element | null> = async () => null;

const tabs = new Tabs(byId('tabs'), output, [
  [
    { id: 'article', label: 'Article', show: showArticle },
    { id: 'tree', label: 'Tree', show: showTree },
    { id: 'diagnostics', label: 'Diagnostics', show: showDiagnostics },
    { id: 'before', label: 'Before / after', show: (panel) => showComparison(panel, 'before') },
    { id: 'readability', label: 'Readability', show: (panel) => showComparison(panel, 'readability') },
  ],
  formatNames.map(
    (format): Tab => ({ id: format.id, label: format.label, show: (panel) => showFormat(panel, format) }),
  ),
]);

/** Opens a document and updates the whole page. */
async function open(text: string, what: string): Promise<void> {
  const myTurn = ++turn;
  source = text;
  chosenPath = null;
  page.dataset['busy'] = 'true';
  // If the address contains another document, reloading the page must not bring that back.
  if (location.hash !== '' && !what.startsWith('Opened from the link'))
    history.replaceState(null, '', location.pathname + location.search);
  const notice = setTimeout(() => say('Reading the document…'), 500);
  const report = await ask('read', { source: text, publisher: recordList.value });
  clearTimeout(notice);
  if (myTurn !== turn) return;
  reading = new PageReading(text, report);
  bracket.hide();
  ledger.show(reading);
  drawLegend(byId('legend'), reading);
  drawAccount(byId('account'), report.account);
  tabs.setLabel('diagnostics', `Diagnostics ${report.diagnostics.length}`);
  byId('figures').replaceChildren(
    figure('characters', text.length.toLocaleString('en')),
    figure('size', formatSize(text)),
    figure('parse', formatTime(report.parseTime)),
    figure('ledger', formatTime(report.explainTime)),
  );
  await tabs.refresh();
  if (myTurn !== turn) return;
  delete page.dataset['busy'];
  say(
    `${what}. ${report.error === null ? 'Read without errors.' : `No Article: ${report.error.code}.`} ${count(report.diagnostics.length, 'diagnostic')}.`,
  );
}

function figure(label: string, value: string): HTMLElement {
  return element('div', {}, element('dt', {}, label), element('dd', {}, value));
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

function say(text: string): void {
  status.textContent = text;
}

// Panels

function showArticle(panel: HTMLElement): void {
  if (reading === null) return;
  const drawn = articleView(reading.article, loadsPictures, scrollerOf(panel));
  panel.append(...noArticle(drawn.page.textContent?.trim() === ''));
  drawn.page.addEventListener('click', (event) => {
    const path = pathOf(event.target);
    if (path !== null && !(event.target instanceof Element && event.target.closest('a'))) followValue(path);
  });
  const pictures = drawn.page.querySelectorAll('.picture, img').length;
  if (pictures > 0) panel.prepend(pictureBar(pictures));
  panel.append(drawn.page);
  findInPanel = finder(panel, drawn.ensure);
}

/** Returns the reason why the document has no Article, or an empty list. */
function noArticle(isEmpty: boolean): readonly HTMLElement[] {
  const error = reading?.report.error;
  if (error == null) return [];
  const sentence = judgeInput(source);
  const rest = isEmpty ? 'Nothing else could be read.' : 'The partial Article is shown below.';
  const content =
    sentence === null
      ? [
          element('h2', {}, `No Article: ${error.code}`),
          element('pre', { tabindex: 0, lang: 'zh-Hans' }, error.message),
          element('p', {}, rest),
        ]
      : [element('p', { class: 'sentence' }, sentence)];
  return [element('section', { class: 'no-article', 'aria-label': 'Why there is no Article' }, ...content)];
}

/** Pictures are on other servers. They are not requested until the user asks for them. */
function pictureBar(pictures: number): HTMLElement {
  const state = `${count(pictures, 'picture')}, ${loadsPictures ? 'loaded from other servers' : 'not loaded'}`;
  const toggle = element('button', { type: 'button', 'aria-pressed': loadsPictures }, 'Load pictures');
  toggle.addEventListener('click', async () => {
    loadsPictures = !loadsPictures;
    await tabs.refresh();
    output.querySelector<HTMLElement>('.bar-of-panel button')?.focus();
  });
  return element('div', { class: 'bar-of-panel' }, element('span', {}, state), toggle);
}

function showTree(panel: HTMLElement): void {
  if (reading === null) return;
  const tree = new TreeView(reading.article, followValue);
  panel.append(tree.element);
  findInPanel = async (path) => tree.reveal(path);
}

function showDiagnostics(panel: HTMLElement): void {
  if (reading === null) return;
  diagnosticsView(panel, reading, ({ code, position: { start, end } }) => {
    showLedger();
    void ledger.target(start.offset, end.offset);
    say(`${code} at line ${start.line}, column ${start.column}.`);
  });
}

/** Shows the Article next to the document, or next to what Readability reads. */
function showComparison(panel: HTMLElement, other: 'before' | 'readability'): void {
  if (reading === null) return;
  const right: ArticlePage = articleView(reading.article, loadsPictures, null);
  const left =
    other === 'before' ? rawPage(source, reading.article.language) : readabilityPage(source, reading.article);
  const column = (title: string, content: HTMLElement): HTMLElement =>
    element(
      'section',
      { class: 'column-of', tabindex: 0, 'aria-label': title },
      element('h3', { class: 'column-title' }, title),
      content,
    );
  panel.append(
    element(
      'div',
      { class: 'beside' },
      column(other === 'before' ? 'The document in a browser' : 'What Readability reads', left),
      column('What this library reads', right.page),
    ),
  );
}

async function showFormat(panel: HTMLElement, format: FormatName): Promise<void> {
  if (reading === null) return;
  const { label, id } = format;
  const { error } = reading.report;
  if (error !== null) {
    panel.append(element('p', { class: 'empty' }, `There is no Article to write as ${label}: ${error.code}.`));
    return;
  }
  const message = element('p', { class: 'empty' }, `Writing ${label}…`);
  panel.append(message);
  const myTurn = turn;
  const report = await ask('format', { id });
  if (myTurn !== turn || !message.isConnected) return;
  const copy = element('button', { type: 'button', class: 'copy' }, 'Copy');
  copy.addEventListener('click', async () => {
    await copyFrom(copy, 'Copy', await ask('text', { id }), label);
  });
  message.replaceWith(
    element(
      'div',
      { class: 'bar-of-panel' },
      element('span', {}, `${report.size} in ${formatTime(report.time)}`),
      copy,
    ),
  );
  const { pre, ready, ensure } = codeView(panel, format, report);
  if (reading.article.language !== null) pre.lang = reading.article.language;
  pre.addEventListener('click', (event) => {
    const path = pathOf(event.target);
    if (path !== null && getSelection()?.isCollapsed !== false) followValue(path);
  });
  findInPanel = finder(panel, async (path) => ensure(await ask('find', { id, path })));
  await ready;
}

async function copyFrom(button: HTMLElement, label: string, text: string, what: string): Promise<void> {
  const isCopied = await copyText(text);
  button.textContent = isCopied ? 'Copied' : 'Not copied';
  say(isCopied ? `${what} is in the clipboard.` : 'The browser does not allow this page to write to the clipboard.');
  setTimeout(() => {
    button.textContent = label;
  }, 1500);
}

// Links between the source and the values

/** Returns a function that draws the element of a value, or of the smallest value around it, and returns that. */
function finder(
  panel: HTMLElement,
  ensure: (path: string) => Promise<void>,
): (path: string) => Promise<Element | null> {
  return async (path) => {
    await ensure(path);
    return elementOf(panel, path);
  };
}

function elementOf(panel: HTMLElement, path: string): Element | null {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = panel.querySelector(`[data-path="${CSS.escape(at)}"]`);
    if (found !== null) return found;
  }
  return panel.querySelector(`[data-path^="${CSS.escape(path)}/"]`);
}

function clearHighlight(): void {
  for (const lit of output.querySelectorAll('.lit')) lit.classList.remove('lit');
}

function followSegment(segment: number | null, isChosen: boolean): void {
  clearHighlight();
  ledger.light([]);
  bracket.hide();
  const path = segment === null ? null : (reading?.path(segment) ?? null);
  if (reading === null || segment === null || path === null) return;
  ledger.light(reading.segmentsOf(path));
  const panel = tabs.panel;
  if (panel === null) return;
  if (isChosen) {
    chosenPath = path;
    void findInPanel(path).then((found) => {
      found?.classList.add('lit');
      found?.scrollIntoView({ block: 'center' });
    });
  } else {
    const found = elementOf(panel, path);
    found?.classList.add('lit');
    bracket.join(ledger.lit, host, found, output);
  }
  say(`${reading.kind(segment)}, ${path}: ${shorten(source.slice(reading.start(segment), reading.end(segment)))}`);
}

function followValue(path: string): void {
  if (reading === null) return;
  showLedger();
  chosenPath = path;
  const segments = reading.segmentsOf(path);
  ledger.light(segments);
  void ledger.reveal(segments);
  say(segments.length > 0 ? `${path} in the source.` : `${path} does not come from a part of the source.`);
}

function pathOf(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-path]')?.dataset['path'] ?? null) : null;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function highlightValue(target: EventTarget | null): void {
  clearHighlight();
  bracket.hide();
  const path = pathOf(target);
  ledger.light(path === null || reading === null ? [] : reading.segmentsOf(path));
  if (path === null || !(target instanceof Element)) return;
  const value = target.closest('[data-path]');
  value?.classList.add('lit');
  bracket.join(ledger.lit, host, value, output);
}

output.addEventListener('pointerover', (event) => highlightValue(event.target));
output.addEventListener('pointerleave', () => highlightValue(null));
output.addEventListener('focusin', (event) => highlightValue(event.target));

recordList.addEventListener('change', () => {
  const chosen = recordList.selectedOptions[0]?.textContent ?? '';
  void open(source, `Read with ${recordList.value === '' ? 'the record of the host' : chosen}`);
});

byId('share').addEventListener('click', async () => {
  const myTurn = turn;
  const fragment = await toFragment(source, tabs.chosen, chosenPath);
  // Another document may have been opened in the meantime.
  if (myTurn !== turn) return;
  history.replaceState(null, '', fragment);
  const isCopied = await copyText(location.href);
  say(
    isCopied
      ? `The link is in the clipboard: ${location.href.length.toLocaleString('en')} characters.`
      : 'The link is in the address bar.',
  );
});

const testButton = byId('test');
testButton.addEventListener('click', async () => {
  await copyFrom(testButton, 'Copy as test', await ask('test', {}), 'A test of this document');
});

/** Opens what the address contains. Returns whether it contains a document. */
async function openFragment(): Promise<boolean> {
  const myTurn = ++turn;
  const { document: text, sample, tab, at } = await fromFragment(location.hash);
  if (myTurn !== turn) return true;
  if (text !== null) {
    sampleList.value = '';
    await open(text, 'Opened from the link');
  } else if (samples.some(({ name }) => name === sample)) {
    sampleList.value = sample ?? '';
    await open(samples.find(({ name }) => name === sample)?.document ?? '', 'Opened from the link');
  } else return false;
  if (tab !== null) await tabs.choose(tab);
  if (at !== null && reading !== null) {
    followValue(at);
    const found = await findInPanel(at);
    found?.classList.add('lit');
    found?.scrollIntoView({ block: 'center' });
  }
  return true;
}

window.addEventListener('hashchange', () => void openFragment());

startInputs({
  get source() {
    return source;
  },
  open,
  say,
  nextTurn: () => ++turn,
  isTurn: (myTurn) => myTurn === turn,
});
startTheme(byId<HTMLSelectElement>('theme'));
fillSampleList(sampleList, samples);
const [firstSample] = samples;
void openFragment().then(async (isOpen) => {
  if (!isOpen && firstSample !== undefined) {
    const isCut = location.hash.startsWith('#');
    await openSample(firstSample.name);
    if (isCut) say('The link contains no document: it was truncated or mistyped.');
  }
  page.dataset['ready'] = 'true';
});
