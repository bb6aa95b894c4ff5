export function withFaultTable(page: string): string;
