"""Text as it is matched: normalised with a way back, its language, its sentences, paragraphs and clauses."""

from rules.text.language import LANGUAGES, language_of
from rules.text.normal import Text, fold, normalise
from rules.text.sentences import Sentence, Stretch, clauses, paragraphs, sentences

__all__ = [
    "LANGUAGES",
    "Sentence",
    "Stretch",
    "Text",
    "clauses",
    "fold",
    "language_of",
    "normalise",
    "paragraphs",
    "sentences",
]
