/** Everything for programs that is written beside the pages. */
import { buildApiFiles } from '../../../site/data/api/api-files.ts';
import { buildCalendarFiles } from '../../../site/data/calendar/calendar-files.ts';
import type { DataFiles } from '../../../site/data/data-file.ts';
import { buildDownloadFiles } from '../../../site/data/downloads/download-files.ts';
import { buildFeedFiles } from '../../../site/data/feeds/feed-files.ts';
import { buildHostFiles } from '../../../site/data/host/host-files.ts';
import type { Site } from '../../../site/site.ts';
import { writeFiles } from './write-files.ts';

/** The builders by the name of what they build. */
export const DATA_BUILDERS: Readonly<Record<string, (site: Site) => DataFiles>> = {
  Feeds: buildFeedFiles,
  Calendars: buildCalendarFiles,
  API: buildApiFiles,
  Downloads: buildDownloadFiles,
  'Sitemap and host files': buildHostFiles,
};

/** One after another, so that the texts of one are gone before those of the next are made. */
export const DATA_OUTPUT = {
  name: 'Feeds, calendars, API and downloads',
  write: async (site: Site, folder: string): Promise<void> => {
    for (const build of Object.values(DATA_BUILDERS)) await writeFiles(build(site), site, folder);
  },
};
