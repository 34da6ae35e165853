import { quote } from '../../domain/message.ts';
import type { Rule } from '../rule.ts';
import { zawgyiProbability } from '../zawgyi.ts';

/** Above this the text is Zawgyi (the bound that the makers of the model advise). */
const SURE = 0.95;
/** Fewer letters tell nothing. */
const LEAST = 6;

/** Burmese is written in Unicode, not for the Zawgyi font. */
export const zawgyi: Rule = {
  id: 'zawgyi',
  severity: 'error',
  summary: 'Burmese is written in Unicode.',
  why: 'Text made for the Zawgyi font uses the same code points for other letters: readers see nonsense, search finds none.',
  right: [
    {
      entry: {
        source: {
          publisher: 'arland-times',
          headline: 'လူအခွင့်အရေး အပြည်ပြည်ဆိုင်ရာ ကြေညာစာတမ်း',
          language: 'my',
          url: 'https://times.example.com/my',
          read: 'full',
        },
      },
    },
  ],
  wrong: [
    {
      entry: {
        source: {
          publisher: 'arland-times',
          headline: 'လူ႔အခြင့္အေရး အျပည္ျပည္ဆိုင္ရာ ေၾကညာစာတမ္း',
          language: 'my',
          url: 'https://times.example.com/my',
          read: 'full',
        },
      },
      says: ['Unexpected Zawgyi text `လူ႔အခြင့္အေရး အျပည္ျပည္ဆိုင္ရာ ေၾကညာစာတမ္း`, expected Unicode'],
    },
  ],
  *checkFile({ text, placeAt }) {
    if (!/\p{Script=Myanmar}/u.test(text)) return;
    for (const { 0: run, index } of text.matchAll(BURMESE)) {
      if (run.length < LEAST || zawgyiProbability(run) <= SURE) continue;
      yield {
        place: placeAt(index),
        reason: `Unexpected Zawgyi text ${quote(run.trim())}, expected Unicode`,
        note: 'Copy it from a page that shows it in Unicode, or convert it with a Zawgyi to Unicode converter and read it over.',
        actual: run.trim(),
      };
    }
  },
};

const BURMESE = /\p{Script=Myanmar}[\p{Script=Myanmar}\u200b\u200c ]*/gu;
