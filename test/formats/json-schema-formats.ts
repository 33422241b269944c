/** `uri` is RFC 3986, appendix A, for URIs with an authority. `date-time` is RFC 3339, section 5.6. */
const character = "(?:[\\da-zA-Z_\\-.~!$&'()*+,;=:@]|%[\\da-fA-F]{2})";
const authority = `(?:${character}|\\[[\\da-fA-F:.]+\\])+`;

export const formats: Readonly<Record<string, RegExp | true>> = {
  uri: new RegExp(
    `^[a-z][a-z\\d+.-]*:(?://${authority}(?:/${character}*)*)(?:\\?(?:${character}|[/?])*)?(?:#(?:${character}|[/?])*)?$`,
    'i',
  ),
  'date-time':
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/,
};
