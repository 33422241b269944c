/** A family of documents of any size. */
export interface HostileInput {
  readonly name: string;
  /** Returns the document with `count` repetitions. */
  readonly make: (count: number) => string;
  /** The number of repetitions at full size, usually about ten megabytes. */
  readonly full: number;
}

const HEAD = '<!--1696513502000-->\n[题](https://www.rfi.fr/cn/a)\n------\n\n';
const MEGABYTES = 10_000_000;

/** A body that repeats one piece. */
function repeated(piece: string, full = Math.floor(MEGABYTES / piece.length)): Omit<HostileInput, 'name'> {
  return { make: (count) => HEAD + piece.repeat(count), full };
}

/** A body of pieces that differ by a number. */
function numbered(piece: (index: number) => string, full: number): Omit<HostileInput, 'name'> {
  return { make: (count) => HEAD + Array.from({ length: count }, (_, index) => piece(index)).join(''), full };
}

/** A document with a given body. */
function body(make: (count: number) => string, full: number): Omit<HostileInput, 'name'> {
  return { make: (count) => HEAD + make(count), full };
}

/** A document whose title repeats one piece. */
function title(piece: string, full = Math.floor(MEGABYTES / piece.length)): Omit<HostileInput, 'name'> {
  return {
    make: (count) => `<!--1696513502000-->\n[${piece.repeat(count)}](https://www.rfi.fr/cn/a)\n------\n\n<p>一</p>`,
    full,
  };
}

function document(make: (count: number) => string, full: number): Omit<HostileInput, 'name'> {
  return { make, full };
}

const SHARE_LINK = '<a href="https://www.facebook.com/dialog/share?href=https%3A%2F%2Frfi.my%2F9zeJ.f">分享</a>';
const GALLERY_ITEM = '{&quot;url&quot;:&quot;https://s.rfi.fr/a/&quot;,&quot;filename&quot;:&quot;b.jpg&quot;},';
const AUDIO_SCRIPT = '<script type="application/json" data-media-id="WBMZ">';

const FAMILIES: Readonly<Record<string, Omit<HostileInput, 'name'>>> = {
  // Simple families
  'nested <div>': repeated('<div>', 1_000_000),
  'unclosed <p>': repeated('<p>', 1_000_000),
  'unclosed <p> with text': repeated('<p>一', 1_000_000),
  'only </div>': repeated('</div>', 1_000_000),
  '<b> followed by </i>': body((count) => '<b>'.repeat(count) + '</i>'.repeat(count), 500_000),
  '<svg><foreignObject>': repeated('<svg><foreignObject>', 500_000),
  'share links in open <div>': repeated(`<div>${SHARE_LINK}`, 50_000),
  'only <': repeated('<'),
  'only [': repeated('['),
  'only ](': repeated(']('),
  'only <!--': repeated('<!--'),
  'only &amp;': repeated('&amp;'),
  'only <a': repeated('<a '),
  'a tag with many attributes': body(
    (count) => `<p ${Array.from({ length: count }, (_, index) => `a${index}=1`).join(' ')}>一</p>`,
    1_000_000,
  ),
  'a long attribute': body((count) => `<p title="${'一'.repeat(count)}">一</p>`, MEGABYTES),
  'a long headline': title('题'),
  'list items': repeated('<li>一', 1_000_000),
  'list items in a list': body((count) => `<ul>${'<li>一</li>'.repeat(count)}</ul>`, 1_000_000),
  'deep <strong>': body((count) => `<p>${'<strong>'.repeat(count)}一`, 1_000_000),

  // Elements
  'nested lists': repeated('<ul><li>一', 300_000),
  'nested block quotations': repeated('<blockquote>一', 300_000),
  'nested tables': repeated('<table><tr><td>一', 200_000),
  'table rows': body((count) => `<table>${'<tr><td>一</td><td>二</td></tr>'.repeat(count)}</table>`, 300_000),
  'a table as deep as it is long': body(
    (count) => `<table>${'<tr>'.repeat(count)}${'</table>'.repeat(count)}`,
    500_000,
  ),
  'nested <figure>': repeated('<figure>', 1_000_000),
  'nested <figure> around many elements': body((count) => '<figure>'.repeat(60) + '<i></i>'.repeat(count), 300_000),
  'nested <figure> around many captions': body(
    (count) => `${'<figure>'.repeat(60)}${'<figcaption>一</figcaption>'.repeat(count)}`,
    200_000,
  ),
  figures: repeated('<figure><img src="https://s.rfi.fr/a.jpg"><figcaption>一</figcaption></figure>', 100_000),
  'a figure with many pictures': body(
    (count) => `<figure>${'<img src="https://s.rfi.fr/a.jpg">'.repeat(count)}`,
    200_000,
  ),
  'nested <a>': repeated('<a href="https://a.b/">一', 200_000),
  'nested <a> and <div>': repeated('<a href="/a"><div>', 300_000),
  'nested byline links': body((count) => `<div><span>作者：</span>${'<a href="/a"><p>一'.repeat(count)}`, 200_000),
  'misnested marks': repeated('<b><i></b></i>一', 300_000),
  'marks of every type around blocks': repeated('<b><i><u><s><sup><sub><p>一', 200_000),
  'marks with spaces': repeated('<b> ', 1_000_000),
  'empty marks': body((count) => `<p>一${'<b></b>'.repeat(count)}二</p>`, 1_000_000),
  breaks: repeated('<br>', 1_000_000),
  'breaks after spaces': body((count) => `<p>一${' <br> '.repeat(count)}二`, 1_000_000),
  'thematic breaks and breaks': repeated('<hr><br>', 1_000_000),
  'thematic breaks before breaks': body((count) => `${'<hr>'.repeat(count)}${'<br>'.repeat(count)}`, 1_000_000),
  pictures: repeated('<img src="https://s.rfi.fr/a.jpg">', 200_000),
  'pictures without a URL': body((count) => `${'<img>'.repeat(count)}<noscript>${'<b>'.repeat(count)}`, 500_000),
  'pictures in text': repeated('一<img src="https://s.rfi.fr/a.jpg" alt="二">', 200_000),
  'pictures with copies in <noscript>': repeated(
    '<img><noscript><img src="https://s.rfi.fr/a.jpg"></noscript>',
    100_000,
  ),
  frames: repeated('<iframe src="https://www.youtube.com/embed/aaaaaaaaaaa"></iframe>', 100_000),
  'nested tweets': repeated('<blockquote class="twitter-tweet">', 200_000),
  'nested tweets around many elements': body(
    (count) => '<blockquote class="twitter-tweet">'.repeat(100) + '<i></i>'.repeat(count),
    300_000,
  ),
  'unknown elements': numbered((index) => `<x${index}>`, 500_000),
  'unknown end tags': numbered((index) => `</x${index}>`, 500_000),
  'custom elements with end tags': numbered((index) => `<x-${index}>一</x-${index}>`, 300_000),
  'only </p>': repeated('</p>', 1_000_000),
  'unclosed <script>': repeated('<script>', 1_000_000),
  scripts: repeated('<script></script>', 300_000),
  'a script with incomplete end tags': body((count) => `<script>${'</scrip'.repeat(count)}`, 1_000_000),
  code: repeated('<code>一</code>', 300_000),
  'nested code': body((count) => `<pre>${'<code>'.repeat(count)}一`, 1_000_000),
  'unclosed comments': repeated('<!-- a --', 1_000_000),
  comments: repeated('<!---->', 1_000_000),
  declarations: repeated('<!a>', 1_000_000),
  'processing instructions': repeated('<?a>', 1_000_000),
  CDATA: repeated('<![CDATA[', 1_000_000),
  'tags without an end': repeated('<p title="', 1_000_000),
  'end tags without an end': repeated('</p ', 1_000_000),

  // Glued tags: the tokenizer restarts after each
  'glued tags': repeated('<divclass="a">', 500_000),
  'glued paragraphs': repeated('<pclass="a">一', 500_000),
  'glued tags with an open quote': repeated('<divclass="a', 500_000),
  'unclosed glued tags': repeated('<divclass=a ', 500_000),
  'glued scripts': repeated('<scripttype="a">', 500_000),
  'glued scripts beyond the depth limit': body(
    (count) => '<div>'.repeat(200) + '<scripttype="a">'.repeat(count),
    500_000,
  ),
  'a long glued name': body((count) => `<div${'a'.repeat(count)}=1>一`, MEGABYTES),
  'a glued tag with many attributes': body((count) => `<divclass=a ${'b '.repeat(count)}>一`, 1_000_000),
  'names like glued event handlers': repeated('<donaaaaaaaaaaaaaaaa>', 500_000),

  // Attributes with their own grammar
  'a srcset with many candidates': body((count) => `<img srcset="${'a.jpg 1w, '.repeat(count)}">`, 500_000),
  'a srcset of commas': body((count) => `<img srcset="${','.repeat(count)}">`, MEGABYTES),
  'a srcset without commas': body((count) => `<img srcset="${'a '.repeat(count)}">`, 3_000_000),
  classes: body((count) => `<p class="${'a '.repeat(count)}">一</p>`, 3_000_000),
  'JSON with open brackets': body((count) => `<diaporama data="${'['.repeat(count)}">一</diaporama>`, MEGABYTES),
  'JSON with closed brackets': body(
    (count) => `<diaporama data="${'['.repeat(count)}${']'.repeat(count)}"></diaporama>`,
    1_000_000,
  ),
  'a gallery': body((count) => `<diaporama data="[${GALLERY_ITEM.repeat(count)}{}]"></diaporama>`, 50_000),
  galleries: repeated(`<diaporama data="[${GALLERY_ITEM}{}]"></diaporama>`, 50_000),
  'an audio player with many lines': body(
    (count) => `<div>${AUDIO_SCRIPT}{"sources":[]}</script>${'<p>一</p>'.repeat(count)}</div>`,
    300_000,
  ),
  'nested audio players': repeated(`<div>${AUDIO_SCRIPT}{"sources":[]}</script><p>一`, 50_000),
  'audio players without data': repeated(`<div>${AUDIO_SCRIPT}</script><p>一`, 50_000),
  'nested video wrappers': repeated('<div data-wrapper-video-player><p>一', 100_000),
  'nested video wrappers around one player': body(
    (count) =>
      `${'<div data-wrapper-video-player><p>一</p>'.repeat(count)}<youtube-player video-type="youtube" source="https://www.youtube.com/embed/a">`,
    100_000,
  ),
  'a link of percents': body((count) => `<a href="https://a.b/${'%'.repeat(count)}">一</a>`, MEGABYTES),
  'a link of dots': body((count) => `<a href="https://a.b/${'../'.repeat(count)}">一</a>`, 3_000_000),
  'a picture of slashes': body((count) => `<img src="https://s.rfi.fr${'/'.repeat(count)}">`, MEGABYTES),
  'a picture with a URL almost like RFI’s': body(
    (count) => `<img src="https://s.rfi.fr/media/display/${'w:1/p:1x1/m:'.repeat(count)}">`,
    500_000,
  ),
  'a player of slashes': body(
    (count) => `<iframe src="https://www.facebook.com/posts/${'a/'.repeat(count)}"></iframe>`,
    3_000_000,
  ),

  // Text
  'a long text': body((count) => `<p>${'一'.repeat(count)}</p>`, MEGABYTES),
  spaces: body((count) => `<p>一${' '.repeat(count)}二</p>`, MEGABYTES),
  'spaces at the end': body((count) => `<p>一${' '.repeat(count)}</p><p>二</p>`, MEGABYTES),
  'no-break spaces': body((count) => `<p>一${'\u00a0'.repeat(count)}二</p>`, MEGABYTES),
  'no-break spaces at the end': body((count) => `<p>一${'\u00a0'.repeat(count)}</p><p>二</p>`, MEGABYTES),
  'ideographic and plain spaces': body((count) => `<p>一${'\u3000 '.repeat(count)}</p><p>二</p>`, 3_000_000),
  'spaces between elements': repeated('<i> </i>\u3000', 1_000_000),
  'no-break references': repeated('&nbsp;', 1_500_000),
  'line feeds': body((count) => `<p>一${'\n'.repeat(count)}二`, MEGABYTES),
  'carriage returns': body((count) => `<p>一${'\r'.repeat(count)}二`, MEGABYTES),
  CRLF: body((count) => `<p>一${'\r\n'.repeat(count)}二`, MEGABYTES / 2),
  'paragraphs on separate lines': repeated('<p>一</p>\n', 1_000_000),
  ampersands: repeated('&'),
  'incomplete references': repeated('&#', MEGABYTES / 2),
  'numeric references': repeated('&#22338;', 1_000_000),
  'references escaped twice': repeated('&amp;#22338;', 800_000),
  'incomplete references escaped twice': repeated('&amp;#', 1_500_000),
  'a long numeric reference': body((count) => `&#${'9'.repeat(count)};`, MEGABYTES),
  'unknown references': repeated('&abcdefghijklmnop', 500_000),
  'null characters': repeated('\0'),
  'lone surrogates': repeated('\ud83c'),
  'combining marks': body((count) => `<p>a${'\u0301'.repeat(count)}</p>`, MEGABYTES),
  'transparent elements': repeated('<span>一</span>', 500_000),

  // Credits and dates
  brackets: body((count) => `<p>${'（'.repeat(count)}</p>`, MEGABYTES),
  'open translators': body((count) => `<p>${'（译者：'.repeat(count)}</p>`, 2_000_000),
  translators: body((count) => `<p>${'（译者：甲）'.repeat(count)}</p>`, 1_000_000),
  'translators separated by text': body((count) => `<p>${'（译者：甲）<b>乙</b>'.repeat(count)}</p>`, 500_000),
  'names of translators': body((count) => `<p>（译者：${'甲、'.repeat(count)}）</p>`, 3_000_000),
  'labels of translators': body((count) => `<p>（${'译者：'.repeat(count)}）</p>`, 3_000_000),
  'copyright signs': body((count) => `<p>${'©'.repeat(count)}</p>`, MEGABYTES),
  'copyright years': body((count) => `<p>${'© 2021 '.repeat(count)}</p>`, 1_000_000),
  'a copyright line with many spaces': body((count) => `<p>©${' \u00a0'.repeat(count)}2021</p>`, 3_000_000),
  datelines: repeated('<p>（法新社新德里20日电）一</p>', 300_000),
  'an unclosed dateline': body((count) => `<p>（法新社${'新德里20日'.repeat(count)}</p>`, 1_000_000),
  bylines: repeated('<div><span>作者：</span><a href="/cn/a">甲</a></div>', 100_000),
  'printed dates': repeated('<div>05/10/2023 - 15:28</div>', 300_000),
  'invalid dates': repeated('<div>31/02/2023 - 15:28</div>', 300_000),
  'copyright elements': repeated('<p class="t-copyright">© 2021 AFP</p>', 200_000),
  'promotions around many elements': body(
    (count) => '<div data-selfpromo-newsletter>'.repeat(100) + '<i></i>'.repeat(count),
    300_000,
  ),
  'marked boilerplate': body(
    (count) => `<meta name="generator" content="rfi-article">${'<div data-boilerplate="share">一'.repeat(count)}`,
    200_000,
  ),
  'deep <div> around empty elements': body((count) => '<div>'.repeat(120) + '<i></i>'.repeat(count), 300_000),
  'deep <div> around spaces': body((count) => `${'<div>'.repeat(120)}${' '.repeat(count)}`, MEGABYTES),
  'deep <div> around spaces and elements': body((count) => '<div>'.repeat(120) + '<i> </i> '.repeat(count), 200_000),
  standfirsts: repeated('<p><strong>一</strong></p>', 300_000),
  'standfirsts in spans': repeated('<p><span><span><strong>一', 300_000),

  // Envelope
  'a headline of brackets': title('['),
  'a headline of links': title('](http://'),
  'a headline of columns': title(' - '),
  'a headline of ampersands': title('&'),
  'a headline of references': title('&#22338;'),
  'a headline of spaces': title('\u3000'),
  'a headline of lines': title('\n一'),
  'a headline of invisible characters': title('\u200b'),
  'an unclosed headline before blank lines': document(
    (count) => `<!--0-->\n[a](http://a.b/${'\n'.repeat(count)}一`,
    MEGABYTES,
  ),
  'an unclosed headline before blank lines with CRLF': document(
    (count) => `<!--0-->\n[a](http://a.b/${'\r\n'.repeat(count)}一`,
    MEGABYTES / 2,
  ),
  'an unclosed headline before lines': document(
    (count) => `<!--0-->\n[a](http://a.b/${'\n一'.repeat(count)}`,
    3_000_000,
  ),
  'an unclosed headline before lines that are almost rules': document(
    (count) => `<!--0-->\n[a${'\n------ -'.repeat(count)}`,
    1_000_000,
  ),
  'an unclosed headline before lines that are almost rules with spaces': document(
    (count) => `<!--0-->\n[a${'\n------      x'.repeat(count)}`,
    500_000,
  ),
  'a URL of slashes': document(
    (count) => `<!--0-->\n[a](https://www.rfi.fr/${'/'.repeat(count)})\n------\n\n一`,
    MEGABYTES,
  ),
  'a URL of percents': document(
    (count) => `<!--0-->\n[a](https://www.rfi.fr/${'%E4/'.repeat(count)})\n------\n`,
    2_000_000,
  ),
  'a URL of hyphens': document(
    (count) => `<!--0-->\n[a](https://www.rfi.fr/cn/${'-'.repeat(count)})\n------\n`,
    MEGABYTES,
  ),
  'a host of dots': document((count) => `<!--0-->\n[a](https://${'a.'.repeat(count)}rfi.fr/cn/a)\n------\n`, 1_000_000),
  'a timestamp comment of digits': document(
    (count) => `<!--${'9'.repeat(count)}-->\n[a](https://a.b/)\n------\n`,
    MEGABYTES,
  ),
  'a timestamp comment of spaces': document(
    (count) => `<!--${' '.repeat(count)}1-->\n[a](https://a.b/)\n------\n`,
    MEGABYTES,
  ),
  'a timestamp comment of hyphens': document(
    (count) => `<!--${'-'.repeat(count)}>\n[a](https://a.b/)\n------\n`,
    MEGABYTES,
  ),
  'an unclosed timestamp comment of many lines': document((count) => `<!--${'\n-'.repeat(count)}`, 3_000_000),
  'front matter with many lines': document((count) => `---\n${'a: b\n'.repeat(count)}---\n${HEAD}一`, 1_000_000),
  'front matter with many keys': document(
    (count) => `---\n${Array.from({ length: count }, (_, index) => `a${index}: b\n`).join('')}---\n${HEAD}一`,
    500_000,
  ),
  'front matter with one value of many lines': document(
    (count) => `---\na: b\n${'一\n'.repeat(count)}---\n${HEAD}一`,
    3_000_000,
  ),
  'front matter with YAML anchors': document(
    (count) => `---\n${'a: &a [*a, *a]\n'.repeat(count)}---\n${HEAD}一`,
    500_000,
  ),
  'front matter with quotation marks': document(
    (count) => `---\na: "${'\\"'.repeat(count)}"\n---\n${HEAD}一`,
    3_000_000,
  ),
  'front matter with many spaces': document((count) => `---\na: b${' '.repeat(count)}\n---\n${HEAD}一`, MEGABYTES),
  'unclosed front matter': document((count) => `---\n${'a: b\n'.repeat(count)}`, 1_000_000),
  'unclosed front matter with lines like delimiters': document((count) => `---\n${'--- a\n'.repeat(count)}`, 1_000_000),
  'blank lines before everything': document((count) => `${'\n'.repeat(count)}${HEAD}一`, MEGABYTES),
  'blank lines after everything': document((count) => `${HEAD}一${'\n'.repeat(count)}`, MEGABYTES),
  'text without an envelope': document((count) => '一'.repeat(count), MEGABYTES),

  // Special characters of the formats
  asterisks: body((count) => `<p>${'*'.repeat(count)}</p>`, 2_000_000),
  'asterisks with spaces': body((count) => `<p>${'* '.repeat(count)}</p>`, 1_000_000),
  underscores: body((count) => `<p>${'_a'.repeat(count)}</p>`, 1_000_000),
  'grave accents': body((count) => `<p>${'`'.repeat(count)}</p>`, 2_000_000),
  'code of grave accents': body((count) => `<p><code>${'`'.repeat(count)}</code></p>`, 2_000_000),
  'code of grave accents with spaces': body((count) => `<p><code>${'` '.repeat(count)}</code></p>`, 1_000_000),
  'a code block of grave accents': body((count) => `<pre>${'```\n'.repeat(count)}</pre>`, 1_000_000),
  tildes: body((count) => `<p>${'~'.repeat(count)}</p>`, 2_000_000),
  backslashes: body((count) => `<p>${'\\'.repeat(count)}</p>`, 2_000_000),
  'pipes in a table': body((count) => `<table><tr><td>${'|'.repeat(count)}</table>`, 2_000_000),
  'a wide table': body((count) => `<table><tr>${'<td>一'.repeat(count)}</table>`, 200_000),
  'bare URLs': body((count) => `<p>${'http://a.b '.repeat(count)}</p>`, 300_000),
  'incomplete URLs': body((count) => `<p>${'http://'.repeat(count)}</p>`, 500_000),
  'www.': body((count) => `<p>${'www.'.repeat(count)}</p>`, 1_000_000),
  'mail addresses': body((count) => `<p>${'a@b.c '.repeat(count)}</p>`, 500_000),
  'an incomplete mail address': body((count) => `<p>${'a'.repeat(count)}@</p>`, 2_000_000),
  'signs of mail addresses': body((count) => `<p>${'a@'.repeat(count)}</p>`, 1_000_000),
  'dots of mail addresses': body((count) => `<p>a@${'b.'.repeat(count)}</p>`, 1_000_000),
  'lines that look like headings': body((count) => `<p>${'# 一<br>'.repeat(count)}</p>`, 300_000),
  'quotation marks': body((count) => `<p>${'&quot;'.repeat(count)}</p>`, 1_000_000),
  'ends of scripts': body((count) => `<p>${'&lt;/script&gt;'.repeat(count)}</p>`, 300_000),
  'relative links with a long base': document(
    (count) =>
      `<!--0-->\n[题](https://www.rfi.fr/${'a'.repeat(8 * count)}/b)\n------\n\n<p>${'<a href="c">一</a>'.repeat(count)}</p>`,
    500_000,
  ),
  'relative links with a base of 1,000 characters': document(
    (count) =>
      `<!--0-->\n[题](https://www.rfi.fr/${'a'.repeat(1000)}/b)\n------\n\n<p>${'<a href="c">一</a>'.repeat(count)}</p>`,
    50_000,
  ),
  'a host of ideographs': document(
    (count) =>
      `<!--0-->\n[题](https://${Array.from({ length: count }, (_, at) => String.fromCharCode(0x4e00 + (at % 20_000))).join('')}/)\n------\n\n<p>一</p>`,
    MEGABYTES,
  ),
  'brackets in links': body((count) => `<p><a href="https://a.b/">${'['.repeat(count)}</a></p>`, 2_000_000),
  'parentheses in links': body((count) => `<p><a href="https://a.b/${'('.repeat(count)}">一</a></p>`, 2_000_000),
  words: body((count) => `<p>${'word '.repeat(count)}</p>`, 300_000),
};

export const hostileInputs: readonly HostileInput[] = Object.entries(FAMILIES).map(([name, family]) => ({
  name,
  ...family,
}));
