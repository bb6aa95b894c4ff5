import { journey, type Workbench } from './harness';

/** A picture of the README: what to do before it is taken. */
interface Picture {
  /** Of the file in media/, without its extension. */
  readonly name: string;
  readonly steps: (workbench: Workbench) => Promise<void>;
}

const pictures: readonly Picture[] = [
  {
    name: 'sidebar',
    steps: async (workbench) => {
      await workbench.runCommand('View: Show Aide-Mémoire');
    },
  },
];

for (const { name, steps } of pictures) {
  journey(
    `picture: ${name}`,
    async (workbench) => {
      await steps(workbench);
      await workbench.screenshot(name, 'media');
    },
    { width: 1200, height: 750, scale: 2 },
  );
}
