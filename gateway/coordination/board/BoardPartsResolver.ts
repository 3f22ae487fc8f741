import { Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { BoardPart, ObligationConnection } from '../../../shared/graph/ObligationConnection.js';
import type { BoardWithParts } from './BoardTypes.js';

/** What the agencies contribute to the board, as coordination is handed it. */
@Resolver(() => ObligationConnection)
export class BoardPartsResolver {
  @Directive('@external')
  @FieldResolver(() => BoardPart, { nullable: true })
  debtManagementPart(@Root() board: BoardWithParts): BoardPart | null {
    return board.debtManagementPart ?? null;
  }

  @Directive('@external')
  @FieldResolver(() => BoardPart, { nullable: true })
  jobcentrePlusPart(@Root() board: BoardWithParts): BoardPart | null {
    return board.jobcentrePlusPart ?? null;
  }

  @Directive('@external')
  @FieldResolver(() => BoardPart, { nullable: true })
  childMaintenancePart(@Root() board: BoardWithParts): BoardPart | null {
    return board.childMaintenancePart ?? null;
  }

  @Directive('@external')
  @FieldResolver(() => BoardPart, { nullable: true })
  localAuthorityPart(@Root() board: BoardWithParts): BoardPart | null {
    return board.localAuthorityPart ?? null;
  }

  @Directive('@external')
  @FieldResolver(() => Int, { nullable: true })
  debtManagementCountPart(@Root() board: BoardWithParts): number | null {
    return board.debtManagementCountPart ?? null;
  }

  @Directive('@external')
  @FieldResolver(() => Int, { nullable: true })
  jobcentrePlusCountPart(@Root() board: BoardWithParts): number | null {
    return board.jobcentrePlusCountPart ?? null;
  }

  @Directive('@external')
  @FieldResolver(() => Int, { nullable: true })
  childMaintenanceCountPart(@Root() board: BoardWithParts): number | null {
    return board.childMaintenanceCountPart ?? null;
  }

  @Directive('@external')
  @FieldResolver(() => Int, { nullable: true })
  localAuthorityCountPart(@Root() board: BoardWithParts): number | null {
    return board.localAuthorityCountPart ?? null;
  }
}
