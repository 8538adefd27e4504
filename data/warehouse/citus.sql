-- On the coordinator of a Citus, after schema.sql and before the rows: each worker groups its own, and their counts are
-- added. Twice as many shards as workers have cores keep all of them busy.
SELECT create_distributed_table('incident', 'reference', shard_count => 32);
