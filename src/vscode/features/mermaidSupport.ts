/** As much of an extension as tells what it draws. */
export interface InstalledExtension {
  readonly id: string;
  readonly packageJSON: unknown;
}

/**
 * Whether a Markdown preview draws Mermaid: newer versions of VS Code bring an extension that does, and others can be
 * installed. One that only colours its source adds nothing to previews.
 */
export function drawsMermaid(extensions: readonly InstalledExtension[]): boolean {
  return extensions.some(({ id, packageJSON }) => {
    const { contributes } = (packageJSON ?? {}) as {
      readonly contributes?: Readonly<Record<string, unknown>>;
    };
    const scripts = contributes?.['markdown.previewScripts'];
    return (
      /mermaid/i.test(id) &&
      (contributes?.['markdown.markdownItPlugins'] === true || (Array.isArray(scripts) && scripts.length > 0))
    );
  });
}
