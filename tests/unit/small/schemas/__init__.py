"""Schemas of the small project."""
