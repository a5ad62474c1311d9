package framewright.format.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import framewright.core.compare.Comparison.Text;
import framewright.core.review.ChangeReport;
import framewright.core.review.ChangeReport.Reported;
import framewright.core.review.Review;

/** Frameworks to report about: the sample library, and a small one of our own with everything in it that can change. */
public final class Samples {

	public static final Path LIBRARY = Path.of(System.getProperty("framewright.samples"));

	private Samples() {
	}

	static String read(String file) {
		try {
			return Files.readString(LIBRARY.resolve(file));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static final String OLD = """
			framework small "Small Framework" {
			    version 1.0.0
			    status published
			    date 2025-09-01
			    uuid "3d0c5f1e-8a47-4b1c-9f55-6e0b7c2a9d12"
			    publisher "Institute of Education"
			    language en-GB
			    summary
			        | A framework of *three* parts.
			    scale impact "Impact" stem "A leader will" {
			        level some "Some impact"
			        level high "High impact"
			    }
			    domain people "Leading People" {
			        why
			            | People matter. See [the standards](https://example.org/a).
			        subdomain relations "Relations" {
			            component listening "Listen to others" {
			                at some
			                    | hear other views and take them into account.
			                at high
			                    | seek out other views.
			                    |
			                    | They will act on them.
			            }
			            component leaving "A part that goes" {
			                at some
			                    | do what is no longer wanted.
			            }
			        }
			        subdomain teams "Teams" {
			            questions "To reflect on"
			                - Who is in the team?
			                - What are they for?
			                - How do they know?
			            component moving "A part that moves" {
			                at some
			                    | move from here to there.
			            }
			        }
			    }
			}
			""";

	static final String NOW = """
			framework small "Small Framework" {
			    version 2.0.0
			    status draft
			    date 2026-09-01
			    uuid "3d0c5f1e-8a47-4b1c-9f55-6e0b7c2a9d12"
			    publisher "Institute of Education"
			    language en-GB
			    summary
			        | A framework of **three** small parts.
			    scale impact "Impact" stem "A leader will" {
			        level some "Some impact"
			        level high "High impact"
			        level highest "Highest impact"
			    }
			    domain people "Leading People" {
			        why
			            | People matter. See [the standards](https://example.org/b).
			        subdomain relations "Relations" {
			            component listening "Listen to other people" {
			                at some
			                    | hear other views and take them into account.
			                at high
			                    | seek out different views and act on them.
			                at highest
			                    | make hearing every voice a habit.
			            }
			            component moving "A part that moves" {
			                at some
			                    | move from here to there.
			            }
			        }
			        subdomain teams "Teams" {
			            questions "To reflect on"
			                - Who is in the team?
			                - How do they know?
			                - What are they really for?
			            component coming "A part that comes" {
			                at some
			                    | do what is wanted now.
			            }
			        }
			    }
			}
			""";

	static Reported reported(String old, String now, Review review) {
		PlainComparison comparison = new PlainComparison();
		Text before = new Text("version 1.0.0", old);
		Text after = new Text("version 2.0.0", now);
		return new Reported(before, after, comparison.between(before, after, () -> false), Optional.ofNullable(review), comparison);
	}

	static byte[] document(ChangeReport report, Reported reported) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			report.write(reported, out);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}

	static byte[] document(String old, String now) {
		return document(new WordReport(), reported(old, now, null));
	}

	static Review review(List<Review.Discussion> discussions) {
		return new Review("autumn", "Autumn review", "small", "1.0.0", "2.0.0", discussions, List.of(), List.of(), List.of());
	}
}
