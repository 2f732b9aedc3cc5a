-- One row a claim: its preferred statement, and how far the other statements of the claim agree with it.
-- Sum claims, never figures. A source agrees when one of its statements has the same number (or range),
-- qualifier and unit as the preferred one; the preferred statement's own source is counted.
WITH preferred AS (
    SELECT * FROM figures WHERE preferred
),
agreement AS (
    SELECT
        figures.claim_id,
        COUNT(*) AS statements,
        COUNT(DISTINCT figures.source_id) AS sources,
        COUNT(DISTINCT CASE
            WHEN figures.value = preferred.value
                AND (figures.value_to IS NOT DISTINCT FROM preferred.value_to)
                AND figures.qualifier = preferred.qualifier
                AND figures.unit = preferred.unit
            THEN figures.source_id
        END) AS sources_agreeing
    FROM figures
    JOIN preferred ON figures.claim_id = preferred.claim_id
    GROUP BY figures.claim_id
)
SELECT
    preferred.claim_id,
    preferred.figure_id,
    preferred.indicator,
    preferred.subject_id,
    preferred.event_id,
    preferred.counterparty_id,
    preferred.measure,
    preferred.value,
    preferred.value_to,
    preferred.qualifier,
    preferred.unit,
    preferred.scope,
    preferred.period,
    preferred.source_id,
    agreement.statements,
    agreement.sources,
    agreement.sources_agreeing
FROM preferred
JOIN agreement ON preferred.claim_id = agreement.claim_id
ORDER BY preferred.claim_id, preferred.figure_id
