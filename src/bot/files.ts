import { MAX_FILE_BYTES } from '../domain/files/csv-sheet.js';
import { callConnector, type Limits, LIMITS } from './connector-http.js';

/** A file that the bot has made for somebody. */
export interface MadeFile {
  readonly name: string;
  readonly content: Uint8Array;
  /** What stands in it, as text: who gets it has seen that. */
  readonly shows: string;
}

/** What Teams attaches to a message about a file. */
export interface FileAttachment {
  readonly contentType: string;
  readonly name: string;
  readonly contentUrl?: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/**
 * Whether a file may be sent to an address. It comes with the consent, so anybody who could forge one could ask for
 * the file: only the organisation's own SharePoint (`hedemora` of hedemora.sharepoint.com and
 * hedemora-my.sharepoint.com), over https, at its own port. Nowhere while it is not known which that is.
 */
export function allowedUpload(sharepoint: string | undefined): (url: URL) => boolean {
  const hosts = ['', '-my'].map((kind) => `${sharepoint ?? ''}${kind}.sharepoint.com`);
  return (url) =>
    sharepoint !== undefined &&
    url.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    hosts.includes(url.hostname);
}

/** The file where it was put. */
export function fileCard(kept: {
  readonly name: string;
  readonly contentUrl: string;
  readonly uniqueId: string;
}): FileAttachment {
  const { name, contentUrl, uniqueId } = kept;
  return {
    contentType: 'application/vnd.microsoft.teams.card.file.info',
    contentUrl,
    name,
    content: { uniqueId, fileType: name.endsWith('.ics') ? 'ics' : 'docx' },
  };
}

/** Sends the whole file in one piece. Rejects with a ConnectorFailure; an address not allowed is never called. */
export async function uploadFile(
  address: string,
  content: Uint8Array,
  allows: (url: URL) => boolean,
  limits: Limits = LIMITS,
): Promise<void> {
  const size = content.byteLength;
  const headers = {
    'content-type': 'application/octet-stream',
    'content-range': `bytes 0-${size - 1}/${size}`,
  };
  await callConnector({ url: address, method: 'PUT', headers, body: content }, allows, limits);
}

/** Fetches a file that somebody sent, of at most the size that is read. An address not allowed is never called. */
export async function downloadFile(
  address: string,
  allows: (url: URL) => boolean,
  limits: Limits = LIMITS,
): Promise<Uint8Array> {
  const call = { url: address, method: 'GET', headers: {}, largest: MAX_FILE_BYTES };
  return (await callConnector(call, allows, limits)).bytes;
}
