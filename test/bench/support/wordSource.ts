import { SeededRandom } from '../../support/seededRandom';

const SYLLABLES =
  'con tra de in pro gres sion al ment ter re com per sub tion mar ket ex port im law tech no lo gy'.split(
    ' ',
  );
const VIETNAMESE =
  'nguyễn việt nam bộ khoa học công nghệ bán dẫn hợp tác phát triển chính phủ đầu tư kinh tế quốc gia thị trường'.split(
    ' ',
  );
const FREQUENT = 'the of and in to a của và các trong được'.split(' ');

/** Words as frequent as in prose: a few make up half of a text, most come hardly ever. */
export function createWordSource(seed: number): () => string {
  const random = new SeededRandom(seed);
  const made = Array.from({ length: 30_000 }, () => makeWord(random, 2 + random.integer(3)));
  return () => {
    const kind = random.next();
    if (kind < 0.3) {
      return random.pick(FREQUENT);
    }
    return kind < 0.5 ? random.pick(VIETNAMESE) : (made[Math.floor(made.length ** random.next())] ?? '');
  };
}

function makeWord(random: SeededRandom, syllables: number): string {
  return Array.from({ length: syllables }, () => random.pick(SYLLABLES)).join('');
}

const CONSONANTS = 'b d g h k l m n p r s t v x br ch dr gr kl kr ph pl sk sl st th tr'.split(' ');
const VOWELS = 'a e i o u ai au ea io ou'.split(' ');

/** A word that hardly ever comes a second time, as names and numbers of things do: `drouskavi`. */
export function makeRareWord(random: SeededRandom): string {
  return Array.from({ length: 3 }, () => random.pick(CONSONANTS) + random.pick(VOWELS)).join('');
}
