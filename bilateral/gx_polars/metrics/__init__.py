"""Great Expectations' metrics on polars, by kind."""
