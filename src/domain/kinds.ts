/** The closed vocabularies of the model that belong to no edition. Grow a list with the data. */

export const ROLES = ['signed', 'witnessed', 'chaired', 'attended', 'met', 'proposed', 'spoke', 'mentioned'] as const;
export type Role = (typeof ROLES)[number];

export const AGREEMENT_KINDS = [
  'mou',
  'work-plan',
  'declaration',
  'joint-statement',
  'treaty',
  'convention',
  'protocol',
  'action-plan',
  'arrangement',
  'task-force',
  'working-group',
  'agreement',
  'minutes',
  'letter-of-intent',
  'roadmap',
  'programme',
  'communique',
] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** In the order of a life, from idea to end; a tracker sorts by it. */
export const AGREEMENT_STATUSES = [
  'planned',
  'proposed',
  'negotiated',
  'agreed-in-principle',
  'approved',
  'endorsed',
  'adopted',
  'launched',
  'signed',
  'ratified',
  'in-force',
  'renewed',
  'suspended',
  'completed',
  'expired',
  'superseded',
  'terminated',
] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

export const EVENT_KINDS = ['meeting', 'visit', 'signing', 'operation', 'statement', 'conference'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const ORGANISATION_KINDS = [
  'ministry',
  'agency',
  'police',
  'forum',
  'bloc',
  'court',
  'ngo',
  'academic',
  'un-body',
  'international-body',
  'company',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const PUBLISHER_KINDS = [
  'newspaper',
  'broadcaster',
  'wire',
  'news-site',
  'government',
  'regional-body',
  'international-body',
  'ngo',
] as const;
export type PublisherKind = (typeof PUBLISHER_KINDS)[number];

export const OFFICE_RANKS = ['head-of-state', 'head-of-government', 'minister', 'deputy', 'other'] as const;
export type OfficeRank = (typeof OFFICE_RANKS)[number];

export const ACCESS_KINDS = ['open', 'registration', 'paywall', 'offline'] as const;
export const READ_KINDS = ['full', 'excerpt'] as const;
export const SEVERITIES = ['error', 'warning', 'notice'] as const;
