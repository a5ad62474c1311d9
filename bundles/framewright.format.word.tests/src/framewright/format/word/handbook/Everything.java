package framewright.format.word.handbook;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import framewright.core.library.Library;

/** A framework that uses everything the language has, every value a word that stands nowhere else. */
final class Everything {

	static final String TEXT = """
			framework wholename "Wtitle" {
			    language-version 1
			    version 2.3.1
			    status review
			    edition "Wedition"
			    date 2027-03-04
			    uuid "11111111-2222-4333-8444-555555555555"
			    subtitle "Wsubtitle"
			    publisher "Wpublisher"
			    owner "Wowner"
			    author "Wauthor" as "Wrole"
			    author "Wsecondauthor"
			    contact "wcontact@example.org"
			    reference "Wreference"
			    language en-GB
			    licence "Wlicence"
			    audience "Waudience", "Wreaders"
			    review-by 2028-05-06
			    derived from wderived@1.0.7
			    logo "assets/wlogo.png" alt "Wlogoalt"
			    summary
			        | Wsummary with *wemphasis*, **wstrong** and [wlink](https://example.org/waddress?a=1&b=2).
			        |
			        | 3. wthird
			        | 4. wfourth
			    what
			        | Wwhat
			    why "Wwhyheading"
			        | Wwhy
			    how
			        | - whow
			    note "Wnoteheading"
			        | Wnote
			    section "Wsectionheading"
			        | Wsection
			    scale wscalename "Wscale" stem "Wscalestem" formerly wformerscale {
			        summary
			            | Wscalesummary
			        level wlow "Wlowtitle" short "Wlowshort" code "Wlowcode" formerly wformerlow {
			            indicators "Wlevelheading"
			                - wlevelindicator
			        }
			        level whigh "Whightitle"
			    }
			    scale wanswers "Wanswers" unordered {
			        level wyes "Wyes"
			        level wno "Wno"
			    }
			    structure {
			        wdomain "Wdomain" numbered 1 contains wpart, wclaim
			        wpart "Wpart" plural "Wparts" numbered a contains wstep
			        wstep "Wstep" numbered i rated on wscalename stem "Wtierstem"
			        wclaim "Wclaim" answered on wanswers
			        wplain "Wplain"
			    }
			    wdomain wfirst "Wfirsttitle" short "Wfirstshort" audience "Wpartaudience" formerly wformerfirst {
			        summary
			            | Wdomainsummary
			        wpart winner "Winnertitle" code "Wcode" {
			            questions "Wquestionsheading"
			                | Wleadin
			                - wquestion
			                    -- wsubquestion
			                        --- wsubsubquestion
			            suggestions
			                - wsuggestion
			            tests
			                - wtest
			            wstep wrow "Wrowtitle" short "Wrowshort" audience "Wrowaudience" {
			                at wlow
			                    | wlowtext
			                at whigh
			                    | whightext
			                see wfirst as precedes "Wreferencenote"
			                see "https://example.org/wreferenceaddress" "Wreferencelabel" as part-of
			                accept short-title because "Wacceptance"
			            }
			            wstep wown "Wowntitle" {
			                how
			                    | Whowofstep
			                at wlow
			                    | wownlow
			                at whigh
			                    | wownhigh
			                note
			                    | Wafternote
			            }
			            wstep wgone "Wgonetitle" retired in 2.0.3 replaced by wrow {
			                at wlow
			                    | wgonetext
			            }
			        }
			        wclaim wfair "Wfairtitle"
			        wclaim wopen "Wopentitle" {
			            what
			                | Wopentext
			        }
			    }
			    wplain wlast "Wlasttitle"
			    figure "assets/wlogo.png" alt "Wfigurealt" caption "Wcaption"
			    voices "Wvoicesheading"
			        | Wvoiceslead
			    {
			        voice
			            | Wvoice
			        by "Wby"
			        from wsourcename
			    }
			    reading {
			        work "Wworktitle" by "Wworkauthor" year 2001 link "https://example.org/wworklink"
			            | Wworknote
			    }
			    glossary "Wglossaryheading" {
			        term "Wterm" also "Wvariant"
			            | Wmeaning
			    }
			    sources {
			        source wsourcename "Wsourcetitle" by "Wsourceauthor" year 1999 link "https://example.org/wsourcelink"
			            | Wsourcenote
			    }
			}
			""";

	private Everything() {
	}

	/** A library with the pictures that it needs. */
	static Library library(Path folder) throws IOException {
		Files.createDirectories(folder.resolve("assets"));
		Files.writeString(folder.resolve(Library.SETTINGS), "title = Test\n");
		ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", folder.resolve("assets/wlogo.png").toFile());
		return Library.containing(folder);
	}
}
