import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * What a link does with what is sent over it: passes it on; refuses connections; takes them and never answers; breaks
 * them off; answers in the other end's place, byte for byte, and hangs up; begins an answer and falls silent; or
 * passes everything on late.
 */
export type Fault =
  | 'NONE'
  | 'REFUSED'
  | 'SILENT'
  | 'RESET'
  | { readonly answer: string }
  | { readonly beginning: string }
  | { readonly delayMs: number };

interface Link {
  readonly near: Socket;
  readonly far: Socket;
  /** What was sent while the link was silent: passed on once it is mended. */
  readonly held: Buffer[];
}

/** A TCP connection to a service of this machine that can be broken in every way a network breaks, and mended. */
export class FaultyLink {
  /** How many times something was sent over it. */
  requests = 0;
  private fault: Fault = 'NONE';
  private readonly links = new Set<Link>();
  private server: Server | undefined;

  private constructor(
    readonly port: number,
    private readonly farPort: number,
  ) {}

  static async open(port: number, farPort: number): Promise<FaultyLink> {
    const link = new FaultyLink(port, farPort);
    await link.listen();
    return link;
  }

  async set(fault: Fault): Promise<void> {
    this.fault = fault;
    if (fault === 'REFUSED') await this.close();
    else await this.listen();
    if (fault === 'NONE') for (const link of this.links) this.release(link);
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    for (const { near, far } of this.links) {
      near.destroy();
      far.destroy();
    }
    if (server !== undefined) await new Promise((closed) => server.close(closed));
  }

  private release({ near, far, held }: Link): void {
    for (const chunk of held.splice(0)) far.write(chunk);
    if (near.destroyed) far.end();
  }

  private async listen(): Promise<void> {
    if (this.server !== undefined) return;
    this.server = createServer((near) => this.take(near)).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
  }

  private take(near: Socket): void {
    const far = connect(this.farPort, '127.0.0.1');
    const link: Link = { near, far, held: [] };
    this.links.add(link);
    near.on('data', (chunk) => this.pass(chunk, link));
    far.on('data', (chunk) => void near.write(chunk));
    // What was sent and held is still on its way when the sender hangs up.
    near.on('close', () => void (link.held.length > 0 || far.destroy()));
    far.on('close', () => {
      near.destroy();
      this.links.delete(link);
    });
    // What breaks a connection here is what the test is about.
    for (const socket of [near, far]) socket.on('error', () => {});
  }

  private pass(chunk: Buffer, { near, far, held }: Link): void {
    const { fault } = this;
    this.requests += 1;
    if (fault === 'NONE') far.write(chunk);
    else if (fault === 'SILENT') held.push(chunk);
    else if (fault === 'RESET') near.resetAndDestroy();
    else if (fault !== 'REFUSED') this.disturb(chunk, fault, near, far);
  }

  private disturb(chunk: Buffer, fault: Exclude<Fault, string>, near: Socket, far: Socket): void {
    if ('answer' in fault) near.end(fault.answer);
    else if ('beginning' in fault) near.write(fault.beginning);
    else setTimeout(() => far.write(chunk), fault.delayMs);
  }
}
