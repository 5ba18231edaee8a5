import { allowedUpload } from '../src/bot/files.js';
import type { TestBot } from '../test/support/bot.js';
import { SEATS } from '../test/support/case-world.js';
import { pathName } from './injections.js';
import { drawn, type Tried } from './s3-texts.js';

const HOSTS = [
  'sharepoint.com.onda.example',
  'ondasharepoint.com',
  'x.sharepoint.com@onda.example',
  'x.sharepoint.com:8443',
  'x:y@x.sharepoint.com',
  'onda.example#.sharepoint.com',
  'onda.example?.sharepoint.com',
  'onda.example\\.sharepoint.com',
  'x.sharepoint.com%00.onda.example',
  'x.sharepoint.com%2eonda.example',
  'x.sharepoint。onda.example',
  '169.254.169.254',
  '[::ffff:169.254.169.254]',
  '2130706433',
  '0x7f.1',
  'localhost',
  'x.sharepoint.comm',
  '1drv.com.onda.example',
];
const SCHEMES = [
  'https://',
  'http://',
  'file://',
  'ftp://',
  'javascript://',
  'data:text/html,',
  '//',
  '\thttps://',
  '',
];

/**
 * A consent to a file that nobody gave: addresses that only look like Microsoft's, and names that mean another place or
 * kind of file. The control takes what ends with the right words to be the right place.
 */
export async function uploads(
  bot: TestBot,
  kept: string,
  count: number,
  random: () => number,
): Promise<Tried & { readonly sent: number }> {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const successes: string[] = [];
  let naive = 0;
  let sent = 0;
  for (let index = 0; index < count; index += 1) {
    const url = `${pick(SCHEMES)}${pick(HOSTS)}/x`;
    const name = `${pathName(random)}${pick(['', '.docx', '.exe'])}`.slice(0, 400) || ' ';
    const lands = index % 2 === 0;
    if (/sharepoint\.com|1drv\.com/.test(url) || /[/\\]|\.\.|\.exe$/.test(name)) naive += 1;
    const at = JSON.stringify(lands ? { name } : { url });
    if (
      !lands &&
      URL.canParse(url) &&
      allowedUpload('x')(new URL(url)) &&
      !/^https:\/\/x\.sharepoint\.com$/.test(new URL(url).origin)
    )
      successes.push(`${at}: allowed`);
    const uploadInfo = {
      uploadUrl: lands ? kept : url,
      contentUrl: lands || index % 4 === 1 ? kept : url,
      name,
      uniqueId: lands ? name : '1',
    };
    bot.connector.forget();
    const value = { action: 'accept', context: { meeting: '2026-11-25' }, uploadInfo };
    await bot.deliver(bot.activity({ type: 'invoke', name: 'fileConsent/invoke', value }, SEATS.team));
    const bodies = bot.connector.spoken.map(({ body }) => body);
    const files = bodies.flatMap(({ attachments = [] }) => attachments) as readonly {
      readonly name?: string;
      readonly contentUrl?: string;
    }[];
    for (const file of files) {
      sent += 1;
      if (!lands || file.contentUrl !== kept) successes.push(`${at}: led to ${file.contentUrl ?? ''}`);
      if (!/^[^/\\:\p{Cc}\p{Cf}]+\.docx$/iu.test(file.name ?? ''))
        successes.push(`${at}: named ${file.name ?? ''}`);
    }
    if (drawn(bodies).some((text) => /\.\.[/\\]|onda\.example/.test(text))) successes.push(`${at}: told`);
  }
  return { successes, naive, sent };
}
