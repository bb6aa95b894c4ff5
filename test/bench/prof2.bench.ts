import { buildOurSearch } from './support/ourSearch';
import { buildScaleCorpus, readSentences } from './support/scalePassages';
import { buildScaleQueries } from './support/scaleQueries';
const n=Number(process.env['N']??10000);
const corpus = buildScaleCorpus(readSentences(), n);
const own=await buildOurSearch(corpus.documents);
const qs=[1,2,3].flatMap(w=>buildScaleQueries(corpus.passages,w,{count:60,seed:2})).map(q=>q.text);
const limit=Number(process.env['LIMIT']??0);
const best=new Float64Array(qs.length).fill(1e9);
for(let r=0;r<Number(process.env['R']??15);r++)for(let i=0;i<qs.length;i++){const t=performance.now();await own.search(qs[i]!,limit);best[i]=Math.min(best[i]!,performance.now()-t)}
const ts=[...best].sort((a,b)=>a-b);const p=(x:number)=>ts[Math.floor(x*(ts.length-1))]!.toFixed(2);
console.log('best of runs: p50',p(.5),'p95',p(.95),'p99',p(.99));
const worst=[...best.keys()].sort((a,b)=>best[b]!-best[a]!).slice(0,6);for(const i of worst)console.log(qs[i],best[i]!.toFixed(1));
