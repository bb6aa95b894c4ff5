import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toWebAddress } from '../../../src/core/text/webAddress';
import { assertLinear } from '../../support/growth';

/** Addresses as sources may state them; `=` stands for the same text, nothing for one that is refused. */
const ADDRESSES: readonly (readonly [address: string, read?: string])[] = [
  // Those of the web stay as they are.
  ['https://quay.example/a_b', '='],
  ['http://quay.example', '='],
  ['https://quay.example/a?b=c&d=e#f', '='],
  ['https://quay.example?x', '='],
  ['https://quay.example#x', '='],
  ['https://quay.example/tin-tức/cảng', '='],
  ['https://quay.example/a(b)c', '='],
  ['https://quay.example/~a/@b/c:d;e,f', '='],
  ['https://quay.example/%E2%80%AEfdp.exe', '='],
  ['https://quay.example/..%2f..%2fetc%2fpasswd', '='],
  ['https://quay.example/?to=https://evil.example', '='],
  ['https://quay.example:8443/a', '='],
  ['https://127.0.0.1/a', '='],
  ['https://[::1]/a', '='],
  // The host is where a browser goes, in ASCII.
  ['HTTPS://QUAY.EXAMPLE/A', 'https://quay.example/A'],
  ['https://quay.example:443/a', 'https://quay.example/a'],
  ['http://quay.example:80', 'http://quay.example'],
  ['https://cảng.example/a', 'https://xn--cng-0gz.example/a'],
  ['https://bộ-cảng.example', 'https://xn--b-cng-x11bpp.example'],
  ['https://аpple.example/login', 'https://xn--pple-43d.example/login'],
  ['https://quау.example', 'https://xn--qu-8kc0f.example'],
  ['https://ｑｕａｙ．ｅｘａｍｐｌｅ/a', 'https://quay.example/a'],
  ['https://quay。example', 'https://quay.example'],
  ['https://xn--pple-43d.example/', '='],
  ['https://ministry.example∕a.evil.example/', 'https://ministry.xn--examplea-4f7d.evil.example/'],
  ['https://qu%61y.example/a', 'https://quay.example/a'],
  ['https://0x7f.1/a', 'https://127.0.0.1/a'],
  ['https://2130706433', 'https://127.0.0.1'],
  ['https://[0:0:0:0:0:0:0:1]/', 'https://[::1]/'],
  // Another name before the host.
  ['https://ministry.example@evil.example/'],
  ['https://ministry.example:pass@evil.example/'],
  ['https://@evil.example'],
  ['https://ministry.example%2f@evil.example'],
  ['https://ministry.example\\@evil.example'],
  ['https://evil.example\\.ministry.example'],
  // Other schemes, and what some readers take for one.
  ['javascript:alert(1)'],
  ['JaVaScRiPt:alert(1)//https://quay.example'],
  ['java\tscript:alert(1)'],
  ['data:text/html,<script>'],
  ['vbscript:x'],
  ['file:///etc/passwd'],
  ['file://evil.example/share'],
  ['\\\\evil.example\\share\\x'],
  ['//evil.example/x'],
  ['command:workbench.action.quit'],
  ['vscode://file/etc/passwd'],
  ['vscode-remote://evil.example/x'],
  ['blob:https://quay.example/x'],
  ['view-source:https://quay.example'],
  ['ftp://quay.example'],
  ['mailto:a@quay.example'],
  ['ms-officecmd:x'],
  ['smb://quay.example/x'],
  ['www.quay.example'],
  ['quay.example/a'],
  // Written so that one reader sees another address than the next one.
  ['ht\ttps://quay.example'],
  ['https:\t//quay.example'],
  ['https://quay\n.example'],
  ['https:///quay.example'],
  ['https:/quay.example'],
  ['https:quay.example'],
  ['https:\\\\quay.example'],
  [' https://quay.example'],
  ['https://quay.example/a b'],
  ['https://quay.example/a>b'],
  ['https://quay.example/"onclick="x'],
  ['https://quay.example/`x`'],
  ['https://quay.example/\u202ea'],
  ['https://quay\u200b.example'],
  ['https://quay.example/\u0000'],
  ['https://quay.example/\ud800'],
  // Hosts and ports that are none.
  ['https://'],
  ['https://?x'],
  ['https://quay.example:99999/'],
  ['https://quay.example:a/'],
  ['https://[::1'],
  ['https://1.2.3.4.5'],
  ['https://quay%00.example'],
  ['https://xn--a'],
  [''],
  [`https://quay.example/${'a'.repeat(3_000)}`],
];

assert.ok(ADDRESSES.length >= 60);

for (const [address, read] of ADDRESSES) {
  test(`${JSON.stringify(address).slice(0, 60)} is ${read === undefined ? 'refused' : 'read'}`, () => {
    assert.equal(toWebAddress(address), read === '=' ? address : read);
    // What was read is read as it is.
    assert.equal(toWebAddress(toWebAddress(address)), toWebAddress(address));
  });
}

test('no address is none', () => {
  assert.equal(toWebAddress(undefined), undefined);
});

test('time grows with the length alone', async () => {
  for (const unit of ['a', 'ộ', '.', '%41', ':', '-']) {
    for (const most of [475, 250_000]) {
      await assertLinear(JSON.stringify(unit), most, (length) => {
        toWebAddress(`https://${unit.repeat(length / unit.length)}`);
      });
    }
  }
});
