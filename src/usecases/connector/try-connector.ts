import type { PeerTrial } from '../../connectors/changeable-peer.ts';
import type { PeerName } from '../../connectors/verb.ts';
import { keepConnectorResult } from '../../store/connector-settings.ts';
import { noteAdministration } from '../administration/note-administration.ts';
import type { Bureau } from '../bureau.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';

/** Asks a peer's address whether somebody is there; nothing is sent that has an effect. What came is recorded. */
export const tryConnector = async (bureau: Bureau, person: Principal, peer: PeerName): Promise<PeerTrial> => {
  const trial = await bureau.connectors.line(peer).trial();
  const { reached, status, problem } = trial;
  const at = bureau.clock.now();
  const good = reached && problem === '';
  await bureau.store.transaction(async (tx) => {
    await keepConnectorResult(tx, {
      peer,
      successAt: good ? at : null,
      failureAt: good ? null : at,
      failure: good ? '' : [problem, status].filter((part) => part !== null).join(' '),
    });
    await noteAdministration(bureau, tx, {
      actor: actorFor(person),
      act: 'test-connector',
      detail: { peer, reached, status, problem },
    });
  });
  return trial;
};
