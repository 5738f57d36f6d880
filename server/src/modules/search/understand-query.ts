import { findHouses, type HouseName, houseToken } from '../../directory/house-names.ts';
import {
  caseNumberToken,
  digitsToken,
  lastFourToken,
  numberToken,
} from '../../kernel/reading/case-search.ts';
import type { KeyRing } from '../../platform/crypto/keys.ts';
import { maskPhone, normalisePhone } from '../../platform/crypto/phone.ts';
import { findNumbers } from '../../platform/crypto/recognise.ts';
import { lastFourHash } from '../../platform/crypto/seal.ts';
import { numberHashes } from '../../platform/crypto/texts.ts';
import { bigrams, fold, runs } from '../../platform/text/bigrams.ts';
import { readNumeral } from '../../platform/text/chinese-numerals.ts';
import { commonSurnames } from './surnames.ts';

export type By = 'number' | 'words' | 'name' | 'phone' | 'phoneTail' | 'sound' | 'house';

/** One way of reading a piece of the query: tokens that must all be there. */
export interface Way {
  by: By;
  tokens: string[];
  /** What was typed, numbers masked. */
  text: string;
  /** The pairs may lie scattered: the words themselves must be there in one piece. */
  phrase?: string;
  house?: HouseName;
}

/** All pieces must be found, each in any of its ways. */
export interface Understood {
  terms: Way[][];
  looksLike: 'phone' | 'house' | 'name' | 'number' | 'words';
}

/** Reads what somebody typed into the one box: 王 漏水, 3-2-501, 尾号1234, 138 1234 5678, wangxl, 0012. */
export function understand(keys: KeyRing, q: string): Understood {
  const terms: Way[][] = [];
  let looksLike: Understood['looksLike'] = 'words';
  const found = (kind: Understood['looksLike'], ways: Way[]) => {
    if (looksLike === 'words') looksLike = kind;
    terms.push(ways);
  };
  let rest = fold(q).trim();
  const take = (pattern: RegExp, kind: Understood['looksLike'], waysOf: (...parts: string[]) => Way[]) => {
    rest = rest.replace(pattern, (...parts) => {
      found(kind, waysOf(...(parts as string[])));
      return ' ';
    });
  };
  take(caseNumber, 'number', (written) => [numberWay(written)]);
  take(tailHint, 'phone', (_, digits) => [tailWay(keys, digits!)]);
  const wholePhone = /^[+\d(][\d\s()+-]{6,}$/.test(rest) ? normalisePhone(rest) : null;
  if (wholePhone) {
    found('phone', [phoneWay(keys, wholePhone), ...findHouses(rest, 'query').houses.map(houseWay)]);
    rest = '';
  }
  for (const phone of findNumbers(rest)
    .filter((number) => number.kind === 'phone')
    .reverse()) {
    found('phone', [phoneWay(keys, phone.normalised)]);
    rest = `${rest.slice(0, phone.start)} ${rest.slice(phone.end)}`;
  }
  const houses = findHouses(rest, 'query');
  for (const house of houses.houses) found('house', [houseWay(house)]);
  for (const run of runs(houses.rest)) found(...readRun(keys, run));
  return { terms, looksLike };
}

const caseNumber =
  /(?<![a-z\d])(?:[a-z]{1,8}[- ]?[a-z][a-z0-9]{0,7}[- ]?20\d{6}(?:[- ]?\d{4,8})?|20\d{6}-\d{4,8})(?![\d])/g;
const tailHint =
  /(?:手机|电话|号码|手机号)?(?:尾号|尾数|[后末]四位|末尾|tail|ending(?: in)?)\s*(?:是|为)?[:\s]*(\d{4})(?!\d)/g;

/** A run of letters and digits without a blank, in every way it may be meant. */
function readRun(keys: KeyRing, run: string): [Understood['looksLike'], Way[]] {
  const words = wordsWay(run);
  if (/^\d{4}$/.test(run)) return ['phone', [tailWay(keys, run), numberWay(run), roomWay(run), words]];
  if (/^\d{7,8}$/.test(run)) {
    const phone = normalisePhone(run);
    return ['words', [...(phone ? [phoneWay(keys, phone)] : []), words]];
  }
  const room = readNumeral(run);
  if (room && /^\d{3}$/.test(room)) return ['house', [roomWay(room), words]];
  if (/^[a-zü]{2,30}$/.test(run)) {
    const sound = run.replaceAll('ü', 'v');
    return ['name', [{ by: 'sound', tokens: [`@${sound}`], text: sound }, words]];
  }
  const length = [...run].length;
  if (length === 1) return ['name', [{ by: 'name', tokens: [`=${run}`], text: run }, words]];
  const addressed =
    /^(\p{Script=Han})(?:阿姨|先生|女士|小姐|太太|师傅|大爷|大妈|大姐|大哥|叔叔|老师|总)$/u.exec(run);
  if (addressed) return ['name', [words, { by: 'name', tokens: [`=${addressed[1]}`], text: addressed[1]! }]];
  return [length <= 4 && commonSurnames.has(run[0]!) ? 'name' : 'words', [words]];
}

function wordsWay(run: string): Way {
  const way = { by: 'words', text: run } as const;
  if (/^\d{3,}$/.test(run)) return { ...way, tokens: [digitsToken(run)] };
  return { ...way, tokens: bigrams(run), ...([...run].length > 2 ? { phrase: run } : {}) };
}

const numberWay = (written: string): Way => ({
  by: 'number',
  tokens: [caseNumberToken(written)],
  text: written.toUpperCase(),
});

const tailWay = (keys: KeyRing, digits: string): Way => ({
  by: 'phoneTail',
  tokens: [lastFourToken(lastFourHash(keys, 'phone', digits).toString('base64url'))],
  text: digits,
});

const phoneWay = (keys: KeyRing, phone: string): Way => ({
  by: 'phone',
  tokens: [numberToken(numberHashes(keys, 'phone', phone).hash.toString('base64url'))],
  text: maskPhone(phone),
});

const roomWay = (room: string): Way =>
  houseWay({ building: null, unit: null, room: room.replace(/^0+(?=.)/, '') });

const houseWay = (house: HouseName): Way => ({
  by: 'house',
  tokens: [houseToken(house)],
  text: [house.building, house.unit, house.room].filter((part) => part !== null).join('-'),
  house,
});
