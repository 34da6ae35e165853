/** Content that is read again when its files change. */
import type { Message } from '../../domain/message.ts';
import type { Reading } from '../content.ts';

export interface LiveContent {
  /** What the newest files have wrong with them; empty where they can be shown. */
  readonly messages: () => readonly Message[];
  /** A file changed. Changes that come together are read together. */
  readonly touch: () => void;
}

export interface LiveEffects {
  readonly read: () => Reading;
  /** Called after each reading that can be shown. */
  readonly onShown: (reading: Reading) => void;
  /** Called after each reading that cannot. */
  readonly onBroken: (reading: Reading) => void;
  /** Called where the files could not be read at all; what was shown before stays. */
  readonly onFailed: (error: unknown) => void;
}

/** An editor that saves writes more than once; a branch that is checked out writes many files. */
const SETTLE_MS = 40;

/** Reads at once, then after each change. */
export function openLiveContent({ read, onShown, onBroken, onFailed }: LiveEffects): LiveContent {
  let messages: readonly Message[] = [];
  let timer: NodeJS.Timeout | undefined;
  const show = (reading: Reading) => {
    messages = reading.errors;
    if (messages.length === 0) onShown(reading);
    else onBroken(reading);
  };
  const readAgain = () => {
    try {
      show(read());
    } catch (error) {
      onFailed(error);
    }
  };
  show(read());
  return {
    messages: () => messages,
    touch: () => {
      clearTimeout(timer);
      timer = setTimeout(readAgain, SETTLE_MS);
    },
  };
}
