import { buildOurSearch } from './support/ourSearch';
import { buildPlainSearch } from './support/plainSearch';
import { buildScaleCorpus, readSentences } from './support/scalePassages';
import { buildScaleQueries, buildTyping } from './support/scaleQueries';
const n=Number(process.env['N']??10000);
const corpus = buildScaleCorpus(readSentences(), n);
const cpu=async(f:()=>Promise<unknown>)=>{const t=process.cpuUsage();await f();const u=process.cpuUsage(t);return (u.user+u.system)/1000};
globalThis.gc?.();const m0=process.memoryUsage();
let own:any; console.log('build cpu', await cpu(async()=>{own=await buildOurSearch(corpus.documents)}), 'longest', own.longestSlice);
globalThis.gc?.();const m1=process.memoryUsage();console.log('kB/p heap',((m1.heapUsed-m0.heapUsed)/n/1000).toFixed(2),'arrays',((m1.arrayBuffers-m0.arrayBuffers)/n/1000).toFixed(2));
if(process.env['PLAIN'])console.log('plain cpu', await cpu(async()=>buildPlainSearch(corpus.passages)));
for(const limit of [0,50]){
const qs=[1,2,3].flatMap(w=>buildScaleQueries(corpus.passages,w,{count:60,seed:2})).map(q=>q.text);
const ty=[1,2,3].flatMap(w=>buildTyping(corpus.passages,w,{count:10,seed:3}));
for(const [name,list] of [['q',qs],['typing',ty]] as const){
 for(const q of list.slice(0,30))await own.search(q,limit);
 const ts:number[]=[];for(const q of list){ts.push(await cpu(()=>own.search(q,limit)))}
 ts.sort((a,b)=>a-b);const p=(x:number)=>ts[Math.floor(x*(ts.length-1))]!.toFixed(2);
 console.log('limit',limit,name,ts.length,'p50',p(.5),'p95',p(.95),'p99',p(.99));
}}
