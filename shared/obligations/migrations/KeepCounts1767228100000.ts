import { SqlMigration } from '../../database/SqlMigration.js';

/**
 * Roll-ups of the ledger: how many obligations that are alike stand how. Every change of an obligation appends to
 * `count_deltas` in its own transaction, and so waits for nobody; `fold_counts` adds that up into days and months. The
 * figures are the sum of what is folded and what is not. Only the owner's functions write them. A group's id follows from
 * what is in it; nothing refers to it by a foreign key, which would lock the group for every writer.
 */
export class KeepCounts1767228100000 extends SqlMigration {
  protected readonly statements = [
    `CREATE TABLE authority_nations (
    code text PRIMARY KEY,
    nation text NOT NULL
  )`,
    'ALTER TABLE authority_nations ENABLE ROW LEVEL SECURITY',
    `INSERT INTO authority_nations (code, nation)
   SELECT code, nation FROM (VALUES
     ('ENGLAND',
      'ADU ALL AMB ARU ASF ASH AYL BAB BAE BAI BAN BAR BAS BBD BDF BDG BEN BEX BIR BKM BLA BMH BNE BNH BNS BOL BOS
       BOT BPC BPL BRA BRC BRD BRE BRM BRO BRT BRW BRX BRY BST BUC BUN BUR CAB CAM CAN CAR CAS CAT CBD CBF CHA CHC
       CHE CHI CHL CHN CHO CHR CHS CHT CHW CLD CMA CMD COL CON COP COR COT COV CPCA CRA CRW CRY DAC DAL DAR DAV DBY
       DEB DER DEV DNC DOR DOV DST DUD DUR EAL EAS EAT ECA EDE EDN EDO EHA EHE ELI ELM EMCA ENF ENO EPP EPS ERE ERY
       ESK ESS EST ESX EXE FAR FEN FOE FOR FYL GAT GED GLA GLCA GLO GLS GMCA GOS GRA GRE GRT GRY HAA HAE HAG HAL
       HAM HAO HAR HAS HAT HAV HCK HEF HER HIG HIL HIN HMF HNS HOR HPL HRT HRW HRY HUN HYCA HYN IOS IOW IPS ISL KEC
       KEN KET KHL KIN KIR KTT KWL LAC LAN LBH LCE LCR LDS LEC LEE LEW LIC LIF LIN LIV LND LUT MAI MAL MAN MAS MAV
       MDB MDE MDW MEL MEN MIK MOL MRT MSS MSU NBL NDE NDO NEA NEC NECA NED NEL NET NEW NFK NGM NHE NKE NLN NNO NNT
       NOR NOW NSM NTCA NTH NTT NTY NUN NWA NWL NWM NYE NYK OAD OLD OXF OXO PEN PLY POL POR PRE PTE PUR RCC RCH RDB
       RDG RED REI RIB RIC RIH ROC ROH ROS ROT RUG RUH RUN RUS RUT RYE SAL SAW SBU SCA SCE SCR SDE SED SEG SEL SEV
       SFK SFT SGC SHA SHE SHF SHN SHO SHR SKE SKP SLA SLF SLG SMT SND SNO SNR SOL SOM SOS SOX SPE SRI SRY SSO SST
       STA STE STF STH STN STO STR STS STT STV STY SUF SUR SWD SWK SWL SWT TAM TAN TAU TAW TEI TEN TES TEW TFW THA
       THE THR TOB TON TOR TRF TUN TVCA TWH UTT VAL WAE WAF WAR WAT WAV WAW WBK WDE WDO WEA WECA WEL WEW WEY WFT
       WGN WIL WIN WKF WLA WLI WLL WLV WMCA WND WNM WNT WOC WOI WOK WOR WOT WOX WRL WRT WSK WSM WSO WSX WYC WYCA
       WYE WYO WYR YNYC YOR'),
     ('WALES',
      'AGY BGE BGW CAY CGN CMN CRF CWY DEN FLN GWN MON MTY NTL NWP PEM POW RCT SWA TOF VGL WRX'),
     ('SCOTLAND',
      'ABD ABE AGB ANS CLK DGY DND EAY EDH EDU ELN ELS ERW FAL FIF GLG HLD IVC MLN MRY NAY NLK ORK PKN RFW SAY SCB
       SLK STG WDU WLN ZET'),
     ('NORTHERN_IRELAND',
      'ABC AND ANN BFS CCG DRS FMO LBC MEA MUL NIR-A NIR-B NIR-C NIR-D NIR-E NIR-F NIR-G NIR-H NIR-I NIR-J NIR-K
       NIR-L NIR-M NIR-N NIR-O NIR-P NIR-Q NIR-R NIR-S NIR-T NIR-U NIR-V NIR-W NIR-X NIR-Y NMD')
   ) AS register (nation, codes) CROSS JOIN LATERAL regexp_split_to_table(codes, '\\s+') AS code`,

    `CREATE TABLE count_groups (
    id uuid PRIMARY KEY,
    standard text NOT NULL,
    kind text NOT NULL,
    terms jsonb NOT NULL,
    fixed_on date,
    calendar text NOT NULL,
    owed_by text NOT NULL,
    bodies text[] NOT NULL,
    nation text
  )`,
    // What runs has closed_on infinity and no outcomes.
    `CREATE TABLE count_deltas (
    group_id uuid NOT NULL,
    started_on date NOT NULL,
    closed_on date NOT NULL,
    state text NOT NULL,
    outcomes text NOT NULL,
    n int NOT NULL
  )`,
    `CREATE TABLE count_days (
    LIKE count_deltas,
    PRIMARY KEY (started_on, closed_on, group_id, state, outcomes)
  )`,
    // What had not ended yet on a day of the past.
    `CREATE INDEX count_days_by_close ON count_days (closed_on, started_on) WHERE closed_on < 'infinity'`,
    'CREATE INDEX count_days_none ON count_days (n) WHERE n = 0',
    // As things stand now: by the first day of the month, and what runs by the day, since its clock must be judged.
    `CREATE TABLE count_months (
    group_id uuid NOT NULL,
    started_on date NOT NULL,
    state text NOT NULL,
    outcomes text NOT NULL,
    n int NOT NULL,
    PRIMARY KEY (started_on, group_id, state, outcomes)
  )`,
    'CREATE INDEX count_months_none ON count_months (n) WHERE n = 0',

    // Who is a party to all of a group sees it, and an analyst; never an authority, which is a party to some of it only.
    'ALTER TABLE count_groups ENABLE ROW LEVEL SECURITY',
    `CREATE POLICY count_groups_seen ON count_groups FOR SELECT
   USING (bodies && app_parties()
     OR standard NOT LIKE 'HO-%' AND current_setting('app.aggregates', true) = 'on')`,
    ...['count_deltas', 'count_days', 'count_months'].flatMap((table) => [
      `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
      `CREATE POLICY ${table}_seen ON ${table} FOR SELECT USING (group_id IN (SELECT id FROM count_groups))`,
    ]),
    `DO $$ BEGIN
     EXECUTE format('REVOKE INSERT, UPDATE ON authority_nations, count_groups, count_deltas, count_days, count_months FROM %I',
                    current_setting('app.role'));
     EXECUTE format('REVOKE SELECT ON authority_nations FROM %I', current_setting('app.role'));
   END $$`,

    `CREATE FUNCTION count_group_of(standard text, kind text, terms jsonb, fixed_on date, calendar text, owed_by text,
     owed_to text[], local_authority text) RETURNS count_groups LANGUAGE plpgsql STABLE AS $$
   DECLARE alike count_groups;
   BEGIN
     alike.standard := standard;
     alike.kind := kind;
     alike.terms := terms;
     alike.fixed_on := fixed_on;
     alike.calendar := calendar;
     alike.owed_by := CASE WHEN owed_by LIKE 'LA:%' THEN 'LA' ELSE owed_by END;
     alike.bodies := ARRAY(
       SELECT DISTINCT body FROM unnest(owed_by || owed_to) AS body WHERE body NOT LIKE 'LA:%' ORDER BY body);
     alike.nation := (SELECT nation FROM authority_nations WHERE code = local_authority);
     alike.id := md5(jsonb_build_array(alike.standard, alike.kind, alike.terms, alike.fixed_on, alike.calendar,
       alike.owed_by, alike.bodies, alike.nation)::text)::uuid;
     RETURN alike;
   END $$`,
    `CREATE FUNCTION state_of(ended_on date, withdrawn_on date) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
   AS $$ SELECT CASE WHEN ended_on IS NOT NULL THEN 'ENDED' WHEN withdrawn_on IS NOT NULL THEN 'WITHDRAWN' ELSE 'RUNNING' END $$`,
    `CREATE FUNCTION counted_on(started_on date, state text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
   AS $$ SELECT CASE state WHEN 'RUNNING' THEN started_on ELSE started_on - extract(day FROM started_on)::int + 1 END $$`,

    `CREATE FUNCTION count_obligation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
   SET search_path = public, pg_temp AS $$
   DECLARE alike count_groups := count_group_of(NEW.standard, NEW.kind, NEW.terms, NEW.fixed_on, NEW.calendar,
     NEW.owed_by, NEW.owed_to, NEW.local_authority);
   BEGIN
     IF NOT EXISTS (SELECT FROM count_groups WHERE id = alike.id) THEN
       INSERT INTO count_groups SELECT alike.* ON CONFLICT DO NOTHING;
     END IF;
     IF TG_OP = 'UPDATE' THEN
       INSERT INTO count_deltas VALUES (alike.id, OLD.started_on, coalesce(OLD.ended_on, OLD.withdrawn_on, 'infinity'),
         state_of(OLD.ended_on, OLD.withdrawn_on), coalesce(OLD.outcomes, ''), -1);
     END IF;
     INSERT INTO count_deltas VALUES (alike.id, NEW.started_on, coalesce(NEW.ended_on, NEW.withdrawn_on, 'infinity'),
       state_of(NEW.ended_on, NEW.withdrawn_on), coalesce(NEW.outcomes, ''), 1);
     RETURN NULL;
   END $$`,
    `CREATE TRIGGER count_new_obligation AFTER INSERT ON obligations FOR EACH ROW EXECUTE FUNCTION count_obligation()`,
    `CREATE TRIGGER count_moved_obligation AFTER UPDATE OF started_on, ended_on, withdrawn_on, outcomes ON obligations
   FOR EACH ROW
   WHEN ((OLD.started_on, OLD.ended_on, OLD.withdrawn_on, OLD.outcomes)
     IS DISTINCT FROM (NEW.started_on, NEW.ended_on, NEW.withdrawn_on, NEW.outcomes))
   EXECUTE FUNCTION count_obligation()`,

    // One at a time; whoever finds another at it leaves it to that one.
    `CREATE FUNCTION fold_counts(most int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER
   SET search_path = public, pg_temp AS $$
   DECLARE folded int;
   BEGIN
     IF NOT pg_try_advisory_xact_lock(5130004) THEN RETURN 0; END IF;
     WITH taken AS (
       DELETE FROM count_deltas WHERE ctid = ANY (ARRAY(SELECT ctid FROM count_deltas LIMIT most)) RETURNING *
     ), days AS (
       INSERT INTO count_days (group_id, started_on, closed_on, state, outcomes, n)
       SELECT group_id, started_on, closed_on, state, outcomes, sum(n) FROM taken
       GROUP BY 1, 2, 3, 4, 5 HAVING sum(n) <> 0
       ON CONFLICT (started_on, closed_on, group_id, state, outcomes) DO UPDATE SET n = count_days.n + EXCLUDED.n
     ), months AS (
       INSERT INTO count_months (group_id, started_on, state, outcomes, n)
       SELECT group_id, counted_on(started_on, state), state, outcomes, sum(n) FROM taken
       GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0
       ON CONFLICT (started_on, group_id, state, outcomes) DO UPDATE SET n = count_months.n + EXCLUDED.n
     )
     SELECT count(*) INTO folded FROM taken;
     DELETE FROM count_days WHERE n = 0;
     DELETE FROM count_months WHERE n = 0;
     RETURN folded;
   END $$`,
    'REVOKE EXECUTE ON FUNCTION fold_counts FROM PUBLIC',
    `DO $$ BEGIN
     EXECUTE format('GRANT EXECUTE ON FUNCTION fold_counts TO %I', current_setting('app.role'));
   END $$`,

    // What was there before, as if it had just come.
    `INSERT INTO count_groups
   SELECT DISTINCT (alike).* FROM (
     SELECT count_group_of(standard, kind, terms, fixed_on, calendar, owed_by, owed_to, local_authority) AS alike
     FROM obligations GROUP BY standard, kind, terms, fixed_on, calendar, owed_by, owed_to, local_authority
   ) kinds`,
    `INSERT INTO count_deltas
   SELECT (count_group_of(standard, kind, terms, fixed_on, calendar, owed_by, owed_to, local_authority)).id, started_on,
     coalesce(ended_on, withdrawn_on, 'infinity'), state_of(ended_on, withdrawn_on), '', count(*)
   FROM obligations
   GROUP BY standard, kind, terms, fixed_on, calendar, owed_by, owed_to, local_authority, started_on, ended_on, withdrawn_on`,
  ];
}
