export function isNoise(text: string): boolean;
export function isOfVscodeAlone(text: string): boolean;
export function isOfHostAlone(text: string): boolean;
