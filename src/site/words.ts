/** The words of the interface for the closed vocabularies of the model. */
import type {
  AgreementKind,
  AgreementStatus,
  EventKind,
  OfficeRank,
  OrganisationKind,
  PublisherKind,
  Role,
} from '../domain/kinds.ts';
import type { Collection } from './data-routes.ts';
import type { TermRegister } from './routes.ts';

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  signed: 'signed',
  witnessed: 'witnessed',
  chaired: 'chaired',
  attended: 'attended',
  met: 'met',
  proposed: 'proposed',
  spoke: 'spoke',
  mentioned: 'mentioned',
};

export const STATUS_WORDS: Readonly<Record<AgreementStatus, string>> = {
  planned: 'Planned',
  proposed: 'Proposed',
  negotiated: 'Under negotiation',
  'agreed-in-principle': 'Agreed in principle',
  approved: 'Approved for signing',
  endorsed: 'Endorsed',
  adopted: 'Adopted',
  launched: 'Launched',
  signed: 'Signed',
  ratified: 'Ratified',
  'in-force': 'In force',
  renewed: 'Renewed',
  suspended: 'Suspended',
  completed: 'Completed',
  expired: 'Expired',
  superseded: 'Superseded',
  terminated: 'Terminated',
};

/** Which of four shapes a state is drawn with, so that no state is told by colour alone. */
export type StatusShape = 'open' | 'half' | 'full' | 'closed';

export const STATUS_SHAPES: Readonly<Record<AgreementStatus, StatusShape>> = {
  planned: 'open',
  proposed: 'open',
  negotiated: 'open',
  'agreed-in-principle': 'half',
  approved: 'half',
  endorsed: 'half',
  adopted: 'full',
  launched: 'full',
  signed: 'full',
  ratified: 'full',
  'in-force': 'full',
  renewed: 'full',
  suspended: 'closed',
  completed: 'closed',
  expired: 'closed',
  superseded: 'closed',
  terminated: 'closed',
};

export const AGREEMENT_KIND_WORDS: Readonly<Record<AgreementKind, string>> = {
  mou: 'Memorandum of understanding',
  'work-plan': 'Work plan',
  declaration: 'Declaration',
  'joint-statement': 'Joint statement',
  treaty: 'Treaty',
  convention: 'Convention',
  protocol: 'Protocol',
  'action-plan': 'Plan of action',
  arrangement: 'Arrangement',
  'task-force': 'Task force',
  'working-group': 'Working group',
  agreement: 'Agreement',
  minutes: 'Agreed minutes',
  'letter-of-intent': 'Letter of intent',
  roadmap: 'Roadmap',
  programme: 'Programme',
  communique: 'Communiqué',
};

export const AGREEMENT_KIND_PLURALS: Readonly<Record<AgreementKind, string>> = {
  mou: 'Memoranda of understanding',
  'work-plan': 'Work plans',
  declaration: 'Declarations',
  'joint-statement': 'Joint statements',
  treaty: 'Treaties',
  convention: 'Conventions',
  protocol: 'Protocols',
  'action-plan': 'Plans of action',
  arrangement: 'Arrangements',
  'task-force': 'Task forces',
  'working-group': 'Working groups',
  agreement: 'Papers called agreements',
  minutes: 'Agreed minutes',
  'letter-of-intent': 'Letters of intent',
  roadmap: 'Roadmaps',
  programme: 'Programmes',
  communique: 'Communiqués',
};

export const EVENT_KIND_WORDS: Readonly<Record<EventKind, string>> = {
  meeting: 'Meeting',
  visit: 'Visit',
  signing: 'Signing',
  operation: 'Operation',
  statement: 'Statement',
  conference: 'Conference',
};

export const ORGANISATION_KIND_WORDS: Readonly<Record<OrganisationKind, string>> = {
  ministry: 'Ministry',
  agency: 'Agency',
  police: 'Police',
  forum: 'Forum',
  bloc: 'Bloc',
  court: 'Court',
  ngo: 'Non-governmental organisation',
  academic: 'Academic body',
  'un-body': 'United Nations body',
  'international-body': 'International body',
  company: 'Company',
};

export const PUBLISHER_KIND_WORDS: Readonly<Record<PublisherKind, string>> = {
  newspaper: 'Newspaper',
  broadcaster: 'Broadcaster',
  wire: 'News agency',
  'news-site': 'News site',
  government: 'Government',
  'regional-body': 'Regional body',
  'international-body': 'International body',
  ngo: 'Non-governmental organisation',
};

export const RANK_WORDS: Readonly<Record<OfficeRank, string>> = {
  'head-of-state': 'Head of state',
  'head-of-government': 'Head of government',
  minister: 'Minister',
  deputy: 'Deputy',
  other: 'Other office',
};

export const REGISTER_WORDS: Readonly<Record<TermRegister, { readonly one: string; readonly many: string }>> = {
  countries: { one: 'Country', many: 'Countries' },
  ministers: { one: 'Minister', many: 'Ministers' },
  crimeTypes: { one: 'Crime type', many: 'Crime types' },
  agreements: { one: 'Agreement', many: 'Agreements' },
  events: { one: 'Event', many: 'Events' },
  organisations: { one: 'Organisation', many: 'Organisations' },
  offices: { one: 'Office', many: 'Offices' },
  publishers: { one: 'Publisher', many: 'Publishers' },
};

/** The collections of feeds, downloads and the API. */
export const COLLECTION_WORDS: Readonly<Record<Collection, { readonly one: string; readonly many: string }>> = {
  entries: { one: 'Entry', many: 'Entries' },
  ...REGISTER_WORDS,
  relations: { one: 'Country pair', many: 'Country pairs' },
};

/** `3 entries`, `1 entry`. */
export function countWords(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** A label as it stands inside a sentence: `fraud` for `Fraud`; what begins with capitals keeps them. */
export function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
