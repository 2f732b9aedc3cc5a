"""The shape of the record: one pandera model a table, named as the table's file is."""
