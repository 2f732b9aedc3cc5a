"""The loader: the released tables for whoever reads the data, with no tool of the project needed.

The data lie in ``dist/<version>/``, and what they mean stands in the descriptor beside them: no table is named here but
those of :mod:`bilateral.ledger`. A file is handed to a library only after its digest was found to be the one released.
"""
