package framewright.format.spreadsheet;

/** A framework that uses every construct of the language, each with words of its own. */
final class Sample {

	static final String TEXT = """
			framework sample "Titleword" {
			    language-version 1
			    version 1.0.0
			    status review
			    edition "Editionword"
			    date 2026-09-01
			    uuid "6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10"
			    subtitle "Subtitleword"
			    publisher "Publisherword"
			    owner "Ownerword"
			    author "Authorword" as "Roleword"
			    author "Otherauthorword"
			    contact "Contactword"
			    reference "Referenceword"
			    language en-GB
			    licence "Licenceword"
			    audience "Firstaudience; with sign", "Secondaudience"
			    review-by 2028-01-31
			    derived from older-name @ 0.9.0
			    logo "assets/logoword.svg" alt "Logoaltword"
			    // A comment that no spreadsheet holds.
			    summary
			        | Frameworksummaryword with *emphasis*.
			        |
			        | - Listword
			    scale impact "Impactword" stem "Stemword will" uuid "11111111-7d0c-4b6e-9a51-0f6c2f6f7a10" formerly effect {
			        what
			            | Scalewhatword
			        level some "Someword" short "Someshortword" code "Somecodeword" uuid "22222222-7d0c-4b6e-9a51-0f6c2f6f7a10" formerly little {
			            summary
			                | Levelsummaryword
			            indicators "Levelindicatorsheadword"
			                - Levelindicatorword
			        }
			        level high "Highword"
			    }
			    scale yes-no "Answersword" unordered {
			        level yes "Yesword"
			    }
			    structure {
			        domain "Domaintierword" plural "Domainsword" numbered 1 contains component
			        component "Componenttierword" numbered 01 prefix "Prefixword " stem "Tierstemword" contains component rated on impact
			        question "Questiontierword" answered on yes-no
			    }
			    domain people "Peopleword" short "Peopleshortword" audience "Elementaudienceword" {
			        why
			            | Whyword
			        component listening "Listeningword" code "Codeword" uuid "33333333-7d0c-4b6e-9a51-0f6c2f6f7a10" formerly hearing, attending {
			            what called whatname "Whatheadword"
			                | Whatword
			            at some
			                | Somedescriptorword
			            how
			                | Howword
			            at high
			                | Highdescriptorword
			                | on two lines
			            note "Noteheadword"
			                | Noteword
			            note
			                | Secondnoteword
			            section "Sectionheadword"
			                | Sectionword
			            indicators called indicatorsname "Indicatorsheadword"
			                | Leadinword
			                - Indicatorword
			                | Indicatorlineword
			                called entryname
			                -- Innerword
			                --- Innermostword
			                - Lastindicatorword
			            questions
			                - Questionword
			            suggestions
			                - Suggestionword
			            tests
			                - Testword
			            voices "Voicesheadword"
			                | Voicesleadword
			            {
			                voice called voicename
			                    | Voiceword
			                by "Byword" from book
			                voice
			                    | Secondvoiceword
			            }
			            reading "Readingheadword" {
			                work called workname "Workword" by "Workauthorword" year 1999 link "https://example.org/workword"
			                    | Worknoteword
			            }
			            figure called figurename "assets/figureword.png" alt "Figurealtword" caption "Captionword"
			            see asking
			            see elsewhere.thing as exact "Noteonreferenceword"
			            see "https://example.org/addressword" "Labelword" as precedes
			            accept some-rule because "Becauseword"
			        }
			        note
			            | Betweenword
			        component asking "Askingword" {
			            at some
			                | =Askdescriptorword
			            component deeper "Deeperword"
			        }
			        summary
			            | Aftersummaryword
			        component former "Formerword" retired in 1.0.0 replaced by listening, asking {
			            at some
			                | Retireddescriptorword
			        }
			    }
			    glossary "Glossaryheadword"
			        | Glossaryleadword
			    {
			        term "Termword" called termname also "Termsword", "Termform; word"
			            | Termtextword
			    }
			    sources "Sourcesheadword" {
			        source book "Bookword" by "Bookauthorword" year 2001 link "https://example.org/bookword"
			            | Bookword
			    }
			    section "Endheadword"
			        | Endword
			}
			""";

	private Sample() {
	}
}
