import './activation.spec';
import './hovers.spec';
import './ownCorpus.spec';
import './decisions.spec';
import './recording.spec';
import './candidates.spec';
import './corpusChanges.spec';
import './storage.spec';
import './citing.spec';
import './pasting.spec';
import './briefs.spec';
import './importing.spec';
import './checks.spec';
import './brought.spec';
import './symbols.spec';
import './convertCopy.spec';
import './encodings.spec';
import './completion.spec';
import './registryFiles.spec';
import './exchange.spec';
import './restricted.spec';
import './multiroot.spec';
import './nofolder.spec';
import './virtual.spec';
import './hostileArguments.spec';
import './log.spec';
import './neighbour.spec';
import { runRegistered } from './harness';
import { neighbourGuard } from './neighbourGuard';
import { rejectionGuard } from './rejectionGuard';
import { chooseTests } from './whereTestsRun';

/** What VS Code calls when it is started with this module as `extensionTestsPath`. */
export function run(): Promise<void> {
  return runRegistered(chooseTests, [rejectionGuard(), neighbourGuard()]);
}
