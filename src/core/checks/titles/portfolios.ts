/** What ministries are of, in both languages, folded: words of one line may stand for each other. */
const PORTFOLIOS: readonly RegExp[] = [
  / (?:financ\w*|treasury|tai chinh) /u,
  / (?:health|y te) /u,
  / (?:education|training|giao duc) /u,
  / (?:foreign|external affairs|of state|ngoai giao|ngoai truong) /u,
  / (?:defen[cs]e|quoc phong) /u,
  / (?:public security|cong an) /u,
  / (?:interior|home affairs|internal affairs|noi vu) /u,
  / (?:justice|tu phap) /u,
  / (?:agricultur\w*|rural development|nong nghiep) /u,
  / (?:environment|natural resources|moi truong|tai nguyen) /u,
  / (?:industr\w*|trade|commerce|cong thuong|cong nghiep|thuong mai) /u,
  / (?:construction|housing|xay dung) /u,
  / (?:transport\w*|giao thong|giao thong van tai) /u,
  / (?:planning|investment|ke hoach|dau tu) /u,
  / (?:science|technolog\w*|innovation|digital|khoa hoc|cong nghe) /u,
  / (?:information|communications?|thong tin|truyen thong) /u,
  / (?:culture|tourism|sports?|van hoa|du lich|the thao) /u,
  / (?:labou?r|employment|welfare|lao dong) /u,
  / (?:energy|power|nang luong|dien luc) /u,
  / (?:econom\w*|kinh te) /u,
  / (?:ethnic|religio\w*|dan toc|ton giao) /u,
];

/** Which of them folded words with blanks around speak of. */
export function portfoliosIn(words: string): ReadonlySet<number> {
  return new Set(PORTFOLIOS.flatMap((portfolio, i) => (portfolio.test(words) ? [i] : [])));
}
