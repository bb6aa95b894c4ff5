import type { AideMemoire, AnchorTarget, EditedText, Hover, Status } from './aideMemoire';
import { buildCard } from './cards/buildCard';
import type { Card } from './cards/card';
import { toCardDocument } from './cards/cardDocument';
import { toCardMarkdown } from './cards/cardMarkdown';
import { toHoverMarkdown } from './cards/hoverMarkdown';
import { describeEntity, type EntityDescription } from './cards/describeEntity';
import { explainMention } from './cards/explainMention';
import { toSourceMarkdown } from './cards/sourceMarkdown';
import { tellWho } from './cards/tellWho';
import type { CancellationToken, Host } from './contracts';
import { readAnchorId, toAnchorId } from './corpus/anchorIds';
import { CorpusLoader } from './corpus/corpusLoader';
import { bundledNames } from './corpus/namedRoots';
import { passageAt } from './corpus/passageAt';
import type { ImpreciseDate, SourceDocument } from './corpus/sourceDocument';
import { createBringing } from './createBringing';
import { createChecking } from './createChecking';
import { createCiting } from './createCiting';
import { createExchanging } from './createExchanging';
import { createHovers } from './createHovers';
import { createRecording } from './createRecording';
import { createRegistering } from './createRegistering';
import { createRegistryEditing } from './createRegistryEditing';
import { createReporting } from './createReporting';
import { createSearching } from './createSearching';
import { createReviewing } from './createReviewing';
import { createImporting } from './createImporting';
import { DeskKeeper } from './deskKeeper';
import type { TextVersion } from './features/completion/completionTexts';
import { MemoCompletion } from './features/completion/memoCompletion';
import { CurrentNameSearch } from './features/currentNameSearch';
import { decideInMemo } from './features/decisions/decideInMemo';
import { decideInRegistryInSteps } from './features/decisions/decideInRegistry';
import { findRegistryHomes } from './features/decisions/registryHomes';
import { buildMeetingOutline } from './features/meetingOutline';
import { buildMemoOutline } from './features/memoOutline';
import { buildNamesOutline } from './features/namesOutline';
import { toQuotation } from './features/quotation';
import { DeskSearch } from './features/search/deskSearch';
import { buildSectorOutline } from './features/sectorOutline';
import { findMentionAt, MemoReader, outsideSpans } from './memoReader';
import { createMentionPlaces } from './mentionPlaces';
import { tellReason } from './mentions/tellReason';
import { PassageIndex } from './search/passageIndex';
import { SearchStore } from './search/searchStore';
import { toStatus } from './toStatus';
import { toUnicode } from './text/legacyVietnamese/legacyText';
import { LineIndex } from './text/lineIndex';
import { Emitter } from './util/emitter';
import { toPatientStorage } from './util/patientStorage';
import { Recent } from './util/recent';
import { runInSlices } from './util/steps';
import { takeTurns } from './util/turns';

export interface AideMemoireSettings {
  /** Larger files are left out; asked before each reading. */
  readonly maximumFileBytes: () => number;
  /** Cards are told as of that date; hovers too, where neither the memo nor the sentence has a date of its own. */
  readonly asOf?: ImpreciseDate;
}

/** Cards kept between two changes of the desk: those of the names of a long memo. */
const KEPT_CARDS = 500;

/** Builds the service from its parts; the only place that knows them all. Nothing is read before `start`. */
export function createAideMemoire(given: Host, settings: AideMemoireSettings): AideMemoire {
  const { storage } = given;
  const turning = takeTurns(given);
  const host: Host =
    storage === undefined ? turning : { ...turning, storage: toPatientStorage(storage, given) };
  const { wording } = host;
  const loader = new CorpusLoader(host, { ...settings, keepPace: () => keeper.settled() });
  const search = new PassageIndex(host, host.storage && new SearchStore(host, host.storage));
  const keeper: DeskKeeper = new DeskKeeper(host, loader, search);
  const deskSearch = new DeskSearch(search, wording);
  const memos = new MemoReader();
  const completion = new MemoCompletion();
  const cards = new Recent<string, Card>(KEPT_CARDS);
  const statusChanged = new Emitter<void>((error) => {
    host.log.error(`A listener failed: ${String(error)}`);
  });
  const names = new CurrentNameSearch(host);
  const today = (): ImpreciseDate => settings.asOf ?? host.clock.today();
  let loaded: Promise<void> | undefined;

  const status = (): Status => toStatus(loader, keeper, search);
  /** A tree asks for the place of each of its rows. */
  const lines = new WeakMap<SourceDocument, LineIndex>();
  const linesOf = (document: SourceDocument): LineIndex => {
    const known = lines.get(document) ?? new LineIndex(document.text);
    lines.set(document, known);
    return known;
  };
  const searchedDesk = () => ({ desk: keeper.desk, names: names.of(keeper.desk.registry) });
  const tellStatus = (): void => statusChanged.fire();

  const recognising = new Promise<void>((resolve) => {
    // The first desk has the registry, or comes from corpora without one.
    const subscription = keeper.onDidChange(() => {
      subscription.dispose();
      resolve();
    });
  });
  const subscriptions = [
    loader.onDidChange(() => void keeper.update().then(tellStatus)),
    loader.onDidProgress(tellStatus),
    keeper.onDidProgress(tellStatus),
    keeper.onDidChange(() => {
      cards.clear();
      void names.prepare(keeper.desk.registry);
      void runInSlices(deskSearch.prepare(keeper.desk), host);
    }),
  ];

  const cardAsOf = (entityId: string, asOf: ImpreciseDate | undefined): Card | undefined => {
    const key = `${asOf ?? ''}\n${entityId}`;
    const date = asOf === undefined ? {} : { asOf };
    const known =
      cards.get(key) ?? buildCard(keeper.desk, entityId, wording, { ...date, today: host.clock.today() });
    if (known !== undefined) {
      cards.set(key, known);
    }
    return known;
  };
  const card = (entityId: string): Card | undefined => cardAsOf(entityId, settings.asOf);
  const who = (entityId: string): string | undefined => {
    const found = card(entityId);
    return found && tellWho(found, wording);
  };
  const describe = (entityId: string): EntityDescription | undefined => {
    const entity = keeper.desk.registry.get(entityId);
    return entity && describeEntity(keeper.desk, entity, wording);
  };
  const findAnchor = (anchorId: string) =>
    readAnchorId(anchorId, (corpus, id) => keeper.desk.document(corpus, id));
  const openAnchor = (anchorId: string): AnchorTarget | undefined => {
    const anchor = findAnchor(anchorId);
    if (anchor === undefined) {
      return undefined;
    }
    const { document } = anchor;
    return anchor.state === 'moved'
      ? { state: 'moved', uri: document.uri, document }
      : {
          state: 'found',
          uri: document.uri,
          range: linesOf(document).rangeOf(anchor.span),
          document,
        };
  };
  const hovers = createHovers({ wording, desk: () => keeper.desk, cardAsOf, who, asOf: settings.asOf });
  const { citing, keySpans, citationsIn, keys } = createCiting({
    wording,
    desk: () => keeper.desk,
    read: (edited) => memos.read(edited, keeper.recognition),
    linesOf,
    findAnchor,
    targetOf: openAnchor,
    bundledCorpora: () => bundledNames(host.corpora.roots()),
  });
  const mentionsIn = (edited: EditedText) =>
    outsideSpans(memos.mentionsIn(edited, keeper.recognition), keySpans(edited));
  const mentionAt = (edited: EditedText, offset: number) => findMentionAt(mentionsIn(edited), offset);

  const prepareMemo = async (edited: EditedText, token?: CancellationToken): Promise<boolean> => {
    for (;;) {
      const { recognition } = keeper;
      const isPrepared = await memos.prepare(edited, recognition, host, token);
      // Names may have changed meanwhile.
      if (recognition === keeper.recognition || token?.isCancellationRequested === true) {
        return isPrepared;
      }
    }
  };

  const { checking, checkDesk } = createChecking({
    wording,
    pausing: host,
    desk: () => keeper.desk,
    recognition: () => keeper.recognition,
    keys,
    search,
    prepare: prepareMemo,
    read: (edited) => memos.read(edited, keeper.recognition),
    mentionsIn,
    citationsIn,
    nameOf: (entityId) => who(entityId) ?? entityId,
    asOf: settings.asOf,
  });

  const deskParts = { ...host, pausing: host, desk: () => keeper.desk, linesOf };
  const registering = createRegistering(deskParts);

  const load = async (): Promise<void> => {
    await loader.start();
    await keeper.update();
    tellStatus();
  };
  const stopReading = (): void => {
    if (status().state === 'loading') {
      loader.stop();
      void keeper.stop(loader.idle()).then(tellStatus);
      tellStatus();
    }
  };
  const resumeReading = (): void => {
    if (loader.isStopped) {
      loader.resume();
      keeper.resume();
      tellStatus();
    }
  };

  return {
    start: () => void (loaded ??= load()),
    ready: () => (loaded === undefined ? Promise.resolve() : Promise.race([recognising, loaded])),
    idle: async () => {
      await loaded;
      await loader.idle();
      await keeper.idle();
    },
    refresh: () => {
      resumeReading();
      loader.refresh();
    },
    stopReading,
    resumeReading,
    onDidChange: keeper.onDidChange,
    onDidChangeStatus: statusChanged.event,
    onDidChangeProblems: keeper.onDidChangeProblems,
    status,
    problems: () => keeper.problems,

    prepareMemo,
    mentionsIn,
    mentionAt,
    hoverAt: (edited, offset, links): Hover | undefined => {
      const mention = mentionAt(edited, offset);
      if (mention === undefined) {
        return undefined;
      }
      const { date } = memos.read(edited, keeper.recognition);
      const markdown = hovers.markdownOf(mention, date ?? today(), links);
      return markdown === undefined ? undefined : { span: mention.span, mention, markdown };
    },
    completeAt: async (edited, offset, { isAsked, token }) => {
      // As it is now: while the names are prepared, it may be edited.
      const text: TextVersion = { ...edited, text: edited.text() };
      await names.prepare(keeper.desk.registry);
      const completing = completion.complete(
        text,
        { offset, isAsked },
        {
          ...searchedDesk(),
          wording,
          recogniser: keeper.recognition.recogniser,
          dateOf: keeper.recognition.dateOf,
          today: today(),
          findDocuments: (query, limit) => deskSearch.findDocuments(query, limit, keeper.desk),
        },
      );
      return token?.isCancellationRequested === true ? undefined : runInSlices(completing, host, token);
    },
    completionMarkdown: (target, links) => {
      if (target.kind !== 'source') {
        const found = cardAsOf(target.entityId, target.asOf);
        return found && toHoverMarkdown(found, wording, links);
      }
      const document = keeper.desk.document(target.corpus, target.document);
      return document && toSourceMarkdown({ desk: keeper.desk, wording, asOf: undefined }, document, links);
    },
    card,
    describe,
    who,
    explain: (edited, mention) =>
      explainMention(
        {
          mention,
          describe,
          date: memos.read(edited, keeper.recognition).date ?? settings.asOf,
          today: keeper.recognition.today,
        },
        wording,
      ),
    decideInMemo: (text, decision) => decideInMemo(text, decision, wording),
    registryHomes: (decision, isWritable) =>
      findRegistryHomes(decision, keeper.desk.registry, host.corpora, isWritable),
    decideInRegistry: async (text, home) =>
      (await runInSlices(decideInRegistryInSteps(text, home, wording), host)) ?? { state: 'same' },
    reasonOf: (candidate) => tellReason(candidate, wording),
    cardDocument: (entityId) => {
      const found = card(entityId);
      return found && toCardDocument(found, wording);
    },
    cardMarkdown: (entityId, links) => {
      const found = card(entityId);
      return found && toCardMarkdown(found, wording, links);
    },

    meetings: (groupBy) => buildMeetingOutline(keeper.desk, wording, { groupBy }),
    sectors: (groupBy) => buildSectorOutline(keeper.desk, wording, { groupBy }),
    names: (groupBy) => buildNamesOutline(keeper.desk, wording, { groupBy }),
    inThisMemo: (edited, groupBy, findings = []) => {
      const { date } = memos.read(edited, keeper.recognition);
      return buildMemoOutline(
        keeper.desk,
        {
          mentions: mentionsIn(edited),
          cited: citationsIn(edited).map((citation) => {
            const source = keys().resolve(citation.key);
            return { citation, document: source.state === 'found' ? source.document : undefined };
          }),
          findings: findings.map((found) => ({
            ...found,
            words: edited.text().slice(found.span.start, found.span.end),
          })),
          asOf: date ?? today(),
          today: today(),
        },
        edited.text(),
        wording,
        { groupBy },
      );
    },

    toUnicode: (uri, shown) => {
      const { text = shown, encoding } = keeper.desk.documents.find((one) => one.uri === uri) ?? {};
      return toUnicode(text, encoding);
    },
    passageAt: (uri, position) => {
      const document = keeper.desk.documents.find((one) => one.uri === uri);
      const passage = document && passageAt(document, linesOf(document).offsetAt(position));
      return document && passage !== undefined ? { document, passage } : undefined;
    },
    anchorOf: ({ document, passage }, words = document.passages[passage]?.span ?? { start: 0, end: 0 }) =>
      toAnchorId(document, words),
    openAnchor,
    quotationOf: (anchorId, form) => {
      const anchor = findAnchor(anchorId);
      return anchor?.state === 'found' ? toQuotation(anchor.document, anchor.span, wording, form) : undefined;
    },
    ...createSearching({
      wording,
      pausing: host,
      deskSearch,
      names,
      desk: () => keeper.desk,
      findAnchor,
    }),
    ...citing,
    ...checking,
    ...registering,
    ...createReviewing({ pausing: host, desk: () => keeper.desk, registering }),
    ...createRecording({ ...deskParts, registering, asOf: settings.asOf }),
    ...createBringing({ pausing: host, checkDesk, today }),
    ...createImporting({ wording, pausing: host, desk: () => keeper.desk, keys }),
    ...createReporting({
      wording,
      pausing: host,
      desk: () => keeper.desk,
      today,
      keys,
      findAnchor,
    }),
    ...createExchanging({ ...host, pausing: host, desk: () => keeper.desk }),
    ...createRegistryEditing({
      ...host,
      pausing: host,
      desk: () => keeper.desk,
      state: () => keeper.registryState,
      names: async () => {
        await names.prepare(keeper.desk.registry);
        return names.of(keeper.desk.registry);
      },
      card,
      linesOf,
    }),
    ...createMentionPlaces({ pausing: host, desk: () => keeper.desk, mentionsIn, linesOf }),
    dispose: () => {
      subscriptions.forEach((subscription) => subscription.dispose());
      loader.dispose();
      keeper.dispose();
      statusChanged.dispose();
    },
  };
}
