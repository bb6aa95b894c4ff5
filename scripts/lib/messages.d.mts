export function collectMessages(folder: string): {
  readonly messages: readonly string[];
  readonly computed: readonly string[];
};
