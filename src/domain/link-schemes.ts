/** The link schemes of entry bodies, `[…](minister:sar-sokha)`, and the register that each leads to. */
import type { Registers } from './digest.ts';

export const LINK_SCHEMES = {
  country: 'countries',
  minister: 'ministers',
  'crime-type': 'crimeTypes',
  agreement: 'agreements',
  event: 'events',
  organisation: 'organisations',
  office: 'offices',
  publisher: 'publishers',
  entry: 'entries',
} as const satisfies Record<string, keyof Registers | 'entries'>;

export type LinkScheme = keyof typeof LINK_SCHEMES;
