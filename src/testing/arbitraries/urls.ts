import fc, { type Arbitrary } from 'fast-check';

/** What links of a body lead to, as the reader writes it. */
export const linkUrls: Arbitrary<string> = fc.constantFrom(
  'https://www.example.org/a',
  'http://www.example.org/%E6%96%B0?x=1&y=2',
  'https://www.example.org/b(c)d',
  'mailto:a@example.org',
  'tel:+33123456789',
);

/** Where pictures lie, at the publisher's and elsewhere. */
export const pictureUrls: Arbitrary<string> = fc.constantFrom(
  'https://www.example.org/a.jpg',
  'https://s.rfi.fr/media/display/00000001-0000-11ea-8000-000000000001/w:1280/p:16x9/%E6%B8%A1%E5%8F%A3.jpg',
  'https://www.example.org/a.png?x=1&y=2',
);
