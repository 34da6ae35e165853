/** Real codes, so that the corpus meets the same checks as an edition; nothing else about these countries is real. */
const ROWS = `bn BRN 096 Brunei|kh KHM 116 Cambodia|id IDN 360 Indonesia|la LAO 418 Laos|my MYS 458 Malaysia|mm MMR 104 Myanmar
  |ph PHL 608 Philippines|sg SGP 702 Singapore|th THA 764 Thailand|tl TLS 626 Timor-Leste|vn VNM 704 Vietnam|au AUS 036 Australia
  |cn CHN 156 China|in IND 356 India|jp JPN 392 Japan|kr KOR 410 Korea|nz NZL 554 Zealand|us USA 840 America|ru RUS 643 Russia
  |gb GBR 826 Britain|ca CAN 124 Canada|fr FRA 250 France|de DEU 276 Germany|tr TUR 792 Turkey`;

export interface MadeCountry {
  readonly id: string;
  readonly alpha3: string;
  readonly m49: string;
  readonly name: string;
}

export const COUNTRIES: readonly MadeCountry[] = ROWS.split('|').map((row) => {
  const [id = '', alpha3 = '', m49 = '', name = ''] = row.trim().split(' ');
  return { id, alpha3, m49, name };
});

/** The countries of the region itself come first. */
export const REGION_SIZE = 11;
