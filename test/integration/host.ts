/** A way to run the suite; scripts/host/kinds.mjs tells what each is. */
export type Kind =
  'remote' | 'web' | 'minimum' | 'vsix' | 'restricted' | 'multiroot' | 'nofolder' | 'virtual' | 'desktop';

interface HostUnderTest {
  readonly kind: Kind;
  readonly form: 'whole' | 'own';
  /** Where the suite may write, in a window without a folder. */
  readonly folder?: string;
}

// Put in place by the bundler.
declare const HOST_UNDER_TEST: HostUnderTest;

/** The window that the suite runs in. */
export const host = HOST_UNDER_TEST;
