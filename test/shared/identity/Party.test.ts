import { describe, expect, it } from 'vitest';
import {
  agencyOf,
  findParty,
  getParty,
  localAuthorityOf,
  localAuthorityParty,
} from '../../../shared/identity/Party.js';

describe('findParty', () => {
  it.each([
    ['DEBT_MANAGEMENT', 'DWP Debt Management', 'DWP_BODY', 'DEBT_MANAGEMENT'],
    ['JOBCENTRE_PLUS', 'Jobcentre Plus', 'DWP_BODY', 'JOBCENTRE_PLUS'],
    ['CHILD_MAINTENANCE_GROUP', 'DWP Child Maintenance Group', 'DWP_BODY', 'CHILD_MAINTENANCE'],
    ['HOME_OFFICE', 'Home Office', 'HOME_OFFICE', 'CHILD_MAINTENANCE'],
    ['LA:MAN', 'Manchester City Council', 'LOCAL_AUTHORITY', 'LOCAL_AUTHORITY'],
    ['LA:ALL', 'Allerdale Borough Council', 'LOCAL_AUTHORITY', 'LOCAL_AUTHORITY'],
  ])('%s is %s', (code, name, kind, agency) => {
    expect(findParty(code)).toEqual({ code, name, kind });
    expect(getParty(code)).toEqual({ code, name, kind });
    expect(agencyOf(code)).toBe(agency);
  });

  it.each([
    '',
    'landlord',
    'debt_management',
    'LA:',
    'LA:man',
    'LA:XXX',
    'LA:E08000003',
    'MAN',
    'constructor',
    'toString',
    '__proto__',
    'hasOwnProperty',
  ])('nobody is %j', (code) => {
    expect(findParty(code)).toBeNull();
    expect(localAuthorityOf(code)).toBeNull();
    expect(() => getParty(code)).toThrow('The ledger names a party that no register has.');
  });

  it.each([
    ['LANDLORD', 'Landlord'],
    ['TENANT', 'Tenant'],
  ])('%s is owed something, and nobody that a token may act for', (code, name) => {
    expect(findParty(code)).toBeNull();
    expect(getParty(code)).toEqual({ code, name, kind: 'OTHER' });
  });

  it('an authority’s code is that of the register', () => {
    expect(localAuthorityOf(localAuthorityParty('GLG'))?.name).toBe('Glasgow City Council');
  });
});
