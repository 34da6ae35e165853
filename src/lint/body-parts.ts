/** What rules look at in a body, with its place in the file. */
import type { Position } from '../loader/yaml.ts';

/** Something in a body and where it stands in the file. */
export interface BodyPart {
  readonly text: string;
  readonly place: Position;
}

export interface BodyLink extends BodyPart {
  readonly url: string;
}

export interface BodyHeading extends BodyPart {
  readonly depth: number;
}
