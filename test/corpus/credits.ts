export interface ReadCredit {
  readonly kind: 'agency' | 'translator' | 'editor' | 'copyright' | 'author';
  /** All values of the credit in one string. */
  readonly says: string;
  /** `false` if the contract does not name the form of the credit, which is then optional. */
  readonly sure: boolean;
}

const formula = new RegExp(
  [
    /（(法新社|路透社|中央社|美联社)([^（）\d]{0,20}?)(?:(\d{1,2})日)?(电|综合外电报导|法新社|法新电|法验)）/.source,
    /(实习编译|译者|翻译和编辑|翻译编辑|翻译|核稿)：\s*([^（）()/／：:。<>]*?)\s*(?=核稿：|[/／）)])/.source,
    /^© (\d{4}) ([^©\n]{1,40})$/.source,
  ].join('|'),
  'gu',
);

/** The credits in the text of a block. */
export function creditsIn(text: string, opening: boolean): ReadCredit[] {
  return [...text.matchAll(formula)].flatMap((match): ReadCredit[] => {
    const [, agency, place, day, ending, role, name, year, holder] = match;
    if (agency !== undefined) {
      const sure = opening && match.index === 0 && ending === '电' && day !== undefined;
      return [{ kind: 'agency', says: `${agency}|${place ?? ''}|${day ?? ''}`, sure }];
    }
    if (role !== undefined) {
      const kind = role === '核稿' ? 'editor' : 'translator';
      const names = (name ?? '').split(/[、，,]/).map((person) => person.trim());
      return names.filter(Boolean).map((says) => ({ kind, says, sure: role !== '实习编译' }));
    }
    return [{ kind: 'copyright', says: `${holder}|${year}`, sure: true }];
  });
}
