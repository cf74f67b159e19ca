"""Sentences → sounds: how they are pronounced, their phonemes, a voice. What it needs is the extra `voix`."""
