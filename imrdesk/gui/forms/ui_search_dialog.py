# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'search_dialog.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QDialog, QLabel,
    QLineEdit, QListView, QSizePolicy, QVBoxLayout,
    QWidget)
class Ui_SearchDialog(object):
    def setupUi(self, SearchDialog):
        if not SearchDialog.objectName():
            SearchDialog.setObjectName(u"SearchDialog")
        SearchDialog.resize(680, 560)
        self.column = QVBoxLayout(SearchDialog)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 16, 16, 12)
        self.wanted = QLineEdit(SearchDialog)
        self.wanted.setObjectName(u"wanted")
        self.wanted.setClearButtonEnabled(True)

        self.column.addWidget(self.wanted)

        self.said = QLabel(SearchDialog)
        self.said.setObjectName(u"said")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.said.setProperty(u"role", u"muted")

        self.column.addWidget(self.said)

        self.found = QListView(SearchDialog)
        self.found.setObjectName(u"found")
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.found.setMouseTracking(True)

        self.column.addWidget(self.found)

        self.grammar = QLabel(SearchDialog)
        self.grammar.setObjectName(u"grammar")
        self.grammar.setWordWrap(True)
        self.grammar.setProperty(u"role", u"muted")

        self.column.addWidget(self.grammar)


        self.retranslateUi(SearchDialog)

        QMetaObject.connectSlotsByName(SearchDialog)
    # setupUi

    def retranslateUi(self, SearchDialog):
        SearchDialog.setWindowTitle(QCoreApplication.translate("SearchDialog", u"Search everything", None))
        self.wanted.setPlaceholderText(QCoreApplication.translate("SearchDialog", u"Search all sources and records", None))
#if QT_CONFIG(accessibility)
        self.wanted.setAccessibleName(QCoreApplication.translate("SearchDialog", u"Search all sources and records", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.found.setAccessibleName(QCoreApplication.translate("SearchDialog", u"What was found", None))
#endif // QT_CONFIG(accessibility)
        self.grammar.setText(QCoreApplication.translate("SearchDialog", u"\u201ca phrase\u201d in quotation marks \u00b7 inject* for a beginning \u00b7 AND, OR, NOT, ( ) \u00b7 rationale:word or source:word for one place", None))
    # retranslateUi

